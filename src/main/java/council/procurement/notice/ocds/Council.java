package council.procurement.notice.ocds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The body that buys: the council itself, unless a contract names another. */
@Component
class Council {

    private final CouncilName name;
    private final OcdsProperties properties;

    Council(CouncilName name, OcdsProperties properties) {
        this.name = name;
        this.properties = properties;
    }

    /** The council's name. */
    String name() {
        return name.name();
    }

    /** The council's own identifier; nothing if it has none. */
    List<PartyIdentifier> identifiers() {
        return PartyIdentifier.of(properties.councilIdentifier()).stream().toList();
    }

    /** What stands for the body of that name, or for the council if there is none. */
    Fields reference(@Nullable String body) {
        return Parties.reference(Parties.ORGANISATION, nameOf(body), identifiersOf(body));
    }

    /** The same as a party, with its address on the web if it has one. */
    Fields party(@Nullable String body, @Nullable String address) {
        return Parties.of(Parties.ORGANISATION, nameOf(body), identifiersOf(body), "buyer")
                .with("details", Parties.councilDetails(address));
    }

    private String nameOf(@Nullable String body) {
        return body == null || body.isBlank() ? name.name() : body.strip();
    }

    private List<PartyIdentifier> identifiersOf(@Nullable String body) {
        return nameOf(body).equalsIgnoreCase(name.name()) ? identifiers() : List.of();
    }
}
