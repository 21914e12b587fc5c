package council.procurement.report.publication;

import council.procurement.register.intake.RegisterColumn;
import council.procurement.report.RegisterCells;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The contracts in force, as {@code /register.csv} has them at the same moment. */
@Component
class RegisterContent implements SnapshotContent {

    private static final String QUERY = """
            select c.reference as line_reference, c.reference as contract_reference, c."ContractTitle" as title,
                   array[%s] as cells, c.value_ex_vat_pence as pence,
                   case when exists (select 1 from withholding_proposal p
                                      where p.contract_id = c.id and p.state = 'PROPOSED' and not p.release)
                        then 'A proposal to withhold a part of it awaits approval.'
                        when concat_ws(' ', c.title, c.description, c.supplier_name)
                             ~* '[a-z0-9._%%+-]+@[a-z0-9-]+\\.[a-z]{2,}'
                        then 'Its title, description or supplier holds what looks like an e-mail address.'
                        when concat_ws(' ', c.title, c.description, c.supplier_name)
                             ~* '\\m[a-ceghj-pr-tw-z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[a-d]\\M'
                        then 'Its title, description or supplier holds what looks like a National Insurance number.'
                   end as flag
              from public_contract c
             where not c.over and %s
            """;

    private final RegisterCells cells;

    RegisterContent(RegisterCells cells) {
        this.cells = cells;
    }

    @Override
    public PublicationKind kind() {
        return PublicationKind.REGISTER;
    }

    @Override
    public List<Column> columns() {
        return RegisterColumn.lga().stream()
                .map(column -> new Column(column.officialName(), column.officialName()))
                .toList();
    }

    @Override
    public String query() {
        return QUERY.formatted(String.join(", ", cells.expressions()), cells.published());
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of();
    }

    /** A charity number is asked for only where there is a charity; nobody can tell that from a blank. */
    @Override
    public Set<String> mandatory() {
        return RegisterColumn.lga().stream()
                .filter(RegisterColumn::required)
                .filter(column -> column != RegisterColumn.CHARITY_COMMISSION_NUMBER)
                .map(RegisterColumn::officialName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
