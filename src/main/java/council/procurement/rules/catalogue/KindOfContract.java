package council.procurement.rules.catalogue;

import council.procurement.rules.ContractKind;

/** The input {@code kind}, which several rules ask for. */
final class KindOfContract {

    static final String NAME = "kind";

    private KindOfContract() {}

    static Input input() {
        return Input.choice(
                NAME,
                "What the contract is for",
                "What most of the contract's value is for.",
                ContractKind.values(),
                KindOfContract::title);
    }

    static ContractKind of(Given given) {
        return given.choice(NAME, ContractKind.class);
    }

    private static String title(ContractKind kind) {
        String words = kind.words().replaceFirst("^a ", "");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
