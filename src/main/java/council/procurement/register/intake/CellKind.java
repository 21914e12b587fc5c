package council.procurement.register.intake;

import council.procurement.rules.Money;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** What the cells of a column hold, and the Java type they are read as. */
public enum CellKind {
    /** The council's reference of a contract, in one line. */
    REFERENCE(String.class),
    /** Text in one line. */
    TEXT(String.class),
    /** Text that may have several lines. */
    LONG_TEXT(String.class),
    /** A day, without a time. */
    DATE(LocalDate.class),
    /** Pounds and pence. */
    MONEY(Money.class),
    /** Yes or no. */
    YES_NO(Boolean.class),
    /** One of a list of terms. */
    CHOICE(String.class),
    /** A number of the register of companies: eight characters. */
    COMPANY_NUMBER(String.class),
    /** A number of a register of charities. */
    CHARITY_NUMBER(String.class),
    /** An address of a page, with its scheme. */
    URL(String.class),
    /** An e-mail address. */
    EMAIL(String.class),
    /** A code of the Common Procurement Vocabulary: eight digits. */
    CPV_CODE(String.class),
    /** A postcode of the United Kingdom. */
    POSTCODE(String.class),
    /** A length of time: days or months. */
    PERIOD(Period.class),
    /** How long each extension is that the contract provides for, as a list of {@link Period}. */
    EXTENSIONS(List.class);

    private final Class<?> type;

    CellKind(Class<?> type) {
        this.type = type;
    }

    /** The type a cell is read as. */
    public Class<?> type() {
        return type;
    }
}
