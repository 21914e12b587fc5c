package council.procurement.notice.ocds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Those who take part in a process. The same organisation has the same id in all releases of all processes. */
final class Parties {

    /** What stands before a supplier's id where it has no identifier. */
    static final String SUPPLIER = "supplier";

    /** The same for the body that buys. */
    static final String ORGANISATION = "organisation";

    private Parties() {}

    /**
     * The id of an organisation.
     *
     * @param kind what stands before it where there is no identifier: organisation or supplier
     */
    static String id(String kind, String name, List<PartyIdentifier> identifiers) {
        return identifiers.isEmpty()
                ? kind + "-" + digest(name)
                : identifiers.get(0).partyId();
    }

    /** A party with its name and identifiers, to which the rest is added. */
    static Fields of(String kind, String name, List<PartyIdentifier> identifiers, String role) {
        Fields party = reference(kind, name, identifiers);
        if (!identifiers.isEmpty()) {
            party.with("identifier", identifier(identifiers.get(0)).with("legalName", name))
                    .withList(
                            "additionalIdentifiers",
                            identifiers.stream()
                                    .skip(1)
                                    .map(Parties::identifier)
                                    .toList());
        }
        return party.withTexts("roles", List.of(role));
    }

    /** What stands for a party elsewhere in a release. */
    static Fields reference(String kind, String name, List<PartyIdentifier> identifiers) {
        return Fields.none().with("id", id(kind, name, identifiers)).with("name", name);
    }

    private static Fields identifier(PartyIdentifier identifier) {
        return Fields.none().with("scheme", identifier.scheme()).with("id", identifier.id());
    }

    /** What tells organisations without an identifier apart: their names, however they are written. */
    private static String digest(String name) {
        String key = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((key.isEmpty() ? name : key).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** What kind of supplier it is: its size, and whether it works for a social purpose; nothing that is not known. */
    static Fields details(@Nullable Boolean sme, @Nullable Boolean vcse) {
        return Fields.none()
                .with("scale", sme == null ? null : sme ? "sme" : "large")
                .with("vcse", vcse);
    }

    /** What kind of body the council is. */
    static Fields councilDetails(@Nullable String address) {
        return Fields.none()
                .withAddress("url", address)
                .withList(
                        "classifications",
                        Stream.of(Fields.none()
                                        .with("scheme", "UK_CA_TYPE")
                                        .with("id", "publicAuthoritySubCentralGovernment")
                                        .with("description", "Public authority - sub-central government"))
                                .toList());
    }
}
