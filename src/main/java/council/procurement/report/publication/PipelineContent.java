package council.procurement.report.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import council.procurement.register.intake.RegisterColumn;
import council.procurement.report.Pipeline;
import council.procurement.report.PipelineColumn;
import council.procurement.rules.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The pipeline within the council's own horizon, as {@code /pipeline.csv} has it at the same moment. */
@Component
class PipelineContent implements SnapshotContent {

    private static final String QUERY = """
            select e ->> 'reference' as line_reference, e ->> 'contract' as contract_reference, e ->> 'title' as title,
                   array(select cell from jsonb_array_elements_text(e -> 'cells') with ordinality as c(cell, place)
                          order by place) as cells,
                   cast(e ->> 'pence' as bigint) as pence,
                   case when exists (select 1
                                       from withholding_proposal p
                                       join contract k on k.id = p.contract_id
                                      where k.reference = e ->> 'contract' and p.state = 'PROPOSED' and not p.release)
                        then 'A proposal to withhold a part of the contract it follows awaits approval.'
                        when concat_ws(' ', e ->> 'title', e ->> 'description') ~* '[a-z0-9._%+-]+@[a-z0-9-]+\\.[a-z]{2,}'
                        then 'Its title or description holds what looks like an e-mail address.'
                   end as flag
              from jsonb_array_elements(cast(:entries as jsonb)) as e
            """;

    private final Pipeline pipeline;
    private final ObjectMapper json;

    PipelineContent(Pipeline pipeline, ObjectMapper json) {
        this.pipeline = pipeline;
        this.json = json;
    }

    @Override
    public PublicationKind kind() {
        return PublicationKind.PIPELINE;
    }

    @Override
    public List<Column> columns() {
        return Arrays.stream(PipelineColumn.values())
                .map(column -> {
                    RegisterColumn source = column.source();
                    return new Column(column.officialName(), source == null ? null : source.officialName());
                })
                .toList();
    }

    @Override
    public String query() {
        return QUERY;
    }

    @Override
    public Map<String, Object> parameters() {
        ArrayNode entries = json.createArrayNode();
        pipeline.entries(new Pipeline.Search(List.of(), null, null)).forEach(entry -> {
            ObjectNode node = entries.addObject();
            node.put("reference", Pipeline.cell(entry, PipelineColumn.REFERENCE));
            node.put("contract", Pipeline.cell(entry, PipelineColumn.FOLLOWS));
            node.put("title", Pipeline.cell(entry, PipelineColumn.TITLE));
            node.put("description", Pipeline.cell(entry, PipelineColumn.DESCRIPTION));
            Money value = entry.value();
            node.put("pence", value == null ? null : value.pence());
            ArrayNode cells = node.putArray("cells");
            for (PipelineColumn column : PipelineColumn.values()) {
                cells.add(Pipeline.cell(entry, column));
            }
        });
        return Map.of("entries", entries.toString());
    }

    /** What a supplier needs to plan by. */
    @Override
    public Set<String> mandatory() {
        return Set.of(
                PipelineColumn.TITLE.officialName(),
                PipelineColumn.DEPARTMENT.officialName(),
                PipelineColumn.VALUE_EX_VAT.officialName(),
                PipelineColumn.NOTICE.officialName(),
                PipelineColumn.START.officialName());
    }
}
