package council.procurement.register.intake;

import java.util.List;

/** Whether a row holds facts rather than names: dates, amounts, numbers. */
final class ContractLikeness {

    private ContractLikeness() {}

    static boolean of(List<String> cells) {
        long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
        long facts = cells.stream().filter(ContractLikeness::isFact).count();
        return facts >= 2 || (facts == 1 && filled <= 4);
    }

    private static boolean isFact(String cell) {
        String text = CellText.oneLine(cell);
        if (text.isEmpty() || text.length() > 30) {
            return false;
        }
        long digits = text.chars().filter(Character::isDigit).count();
        return digits >= 2 && digits * 2 >= text.length();
    }
}
