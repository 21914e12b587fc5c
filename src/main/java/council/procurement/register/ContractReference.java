package council.procurement.register;

/**
 * The council's reference of a contract, such as {@code SBC-2024-0117}.
 *
 * @param value the reference as the council writes it
 */
public record ContractReference(String value) {

    @Override
    public String toString() {
        return value;
    }
}
