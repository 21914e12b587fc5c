package council.procurement.notice.ocds;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands around releases and records: who publishes them, under which licence, and by which extensions they go. */
@Component
class Packaging {

    private static final String COMMUNITY = "https://raw.githubusercontent.com/open-contracting-extensions/";

    /** As Find a Tender declares them, and in its order. */
    static final List<String> EXTENSIONS = List.of(
            "https://standard.open-contracting.org/profiles/eu/latest/en/extension.json",
            COMMUNITY + "ocds_amendment_rationale_classifications_extension/master/extension.json",
            COMMUNITY + "ocds_budget_breakdown_extension/master/extension.json",
            COMMUNITY + "ocds_contract_completion_extension/master/extension.json",
            COMMUNITY + "ocds_documentation_extension/master/extension.json",
            COMMUNITY + "ocds_pagination_extension/master/extension.json",
            COMMUNITY + "ocds_suitability_extension/master/extension.json",
            "https://raw.githubusercontent.com/portaledcahn/ocds_Links_extension/main/extension.json",
            "https://raw.githubusercontent.com/cabinetoffice/ocds_uk_extension/main/extension.json",
            COMMUNITY + "ocds_performance_failures_extension/master/extension.json");

    private static final String LICENCE = "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    private final Council council;

    Packaging(Council council) {
        this.council = council;
    }

    /**
     * A package with nothing in it yet.
     *
     * @param uri its own address
     * @param policy where it is explained
     * @param published when it became what it is
     */
    ObjectNode around(String uri, String policy, Instant published) {
        ObjectNode around = JsonNodeFactory.instance.objectNode();
        around.put("uri", uri).put("version", "1.1");
        EXTENSIONS.forEach(around.putArray("extensions")::add);
        around.put("publishedDate", Moments.of(published));
        ObjectNode publisher = around.putObject("publisher").put("name", council.name());
        council.identifiers().stream()
                .findFirst()
                .ifPresent(identifier ->
                        publisher.put("scheme", identifier.scheme()).put("uid", identifier.id()));
        return around.put("license", LICENCE).put("publicationPolicy", policy);
    }
}
