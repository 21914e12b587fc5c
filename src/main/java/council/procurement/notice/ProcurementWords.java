package council.procurement.notice;

import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.AwardCriteria;
import council.procurement.sourcing.Indicator;
import council.procurement.sourcing.Indicators;
import council.procurement.sourcing.Lots;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.ProcurementRisk;
import council.procurement.sourcing.Risks;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.Tenders;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What notices say of a procurement, by the name of the field. */
@Component
class ProcurementWords {

    private static final Money FIVE_MILLION = Money.pounds(5_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Lots lots;
    private final AwardCriteria criteria;
    private final Risks risks;
    private final Indicators indicators;
    private final Tenders tenders;

    ProcurementWords(Lots lots, AwardCriteria criteria, Risks risks, Indicators indicators, Tenders tenders) {
        this.lots = lots;
        this.criteria = criteria;
        this.risks = risks;
        this.indicators = indicators;
        this.tenders = tenders;
    }

    /** What is known already; what the award decides only once it is decided. */
    Map<String, String> of(Procurement procurement) {
        var said = new LinkedHashMap<String, String>();
        String reference = procurement.reference();
        put(said, "title", procurement.title());
        put(said, "description", procurement.need().need());
        put(said, "cpvCode", procurement.estimate().cpvCode());
        put(said, "valueIncVat", text(procurement.estimate().incVat()));
        put(said, "engagementEnds", day(procurement.market().engagementCloses()));
        put(said, "tenderNoticeExpected", day(procurement.timetable().publishOn()));
        put(said, "submissionExpected", moment(procurement.timetable().tendersUntil()));
        put(said, "submissionDeadline", moment(procurement.timetable().tendersUntil()));
        put(said, "enteringExpected", day(procurement.timetable().starts()));
        if (procurement.route().taken() != null) {
            put(said, "procedure", procurement.route().taken().words());
        }
        put(said, "lots", lots(procurement));
        put(said, "awardCriteria", criteria(reference));
        put(said, "termOffered", term(procurement));
        put(said, "knownRisks", knownRisks(reference));
        put(said, "keyIndicators", keyIndicators(reference));
        if (procurement.progress().awarded() != null) {
            award(said, procurement);
        }
        return said;
    }

    private void award(Map<String, String> said, Procurement procurement) {
        List<Tender> all = tenders.of(procurement.reference());
        List<Tender> assessed = all.stream().filter(Tender::isConsidered).toList();
        put(said, "decidedOn", day(procurement.progress().awarded()));
        put(said, "standstillEnds", day(procurement.progress().standstillUntil()));
        put(
                said,
                "tenderCounts",
                all.size() + " submitted, " + assessed.size() + " assessed, of these " + count(assessed, true)
                        + " of small or medium-sized enterprises and " + count(assessed, false)
                        + " of voluntary, community or social enterprises");
        Integer winner = procurement.progress().recommendedTender();
        all.stream()
                .filter(tender -> winner != null && tender.number() == winner)
                .findFirst()
                .ifPresent(won -> winner(said, won, procurement));
        Money value = procurement.estimate().incVat();
        if (value != null && value.compareTo(FIVE_MILLION) > 0) {
            put(
                    said,
                    "unsuccessfulSuppliers",
                    assessed.stream()
                            .filter(tender -> winner == null || tender.number() != winner)
                            .map(tender -> supplier(tender) + flags(tender))
                            .collect(Collectors.joining("; ")));
        }
    }

    private static void winner(Map<String, String> said, Tender won, Procurement procurement) {
        put(said, "supplier", supplier(won));
        String flags = flags(won);
        put(said, "supplierFlags", flags.isEmpty() ? "" : flags.substring(2));
        BigDecimal rate = procurement.estimate().vatRate();
        if (won.price() != null && rate != null) {
            put(
                    said,
                    "valueIncVat",
                    Money.rounded(won.price()
                                    .inPounds()
                                    .multiply(HUNDRED.add(rate))
                                    .divide(HUNDRED))
                            .toString());
        }
    }

    private static long count(List<Tender> tenders, boolean small) {
        return tenders.stream()
                .filter(tender -> Boolean.TRUE.equals(
                        small ? tender.bidder().sme() : tender.bidder().vcse()))
                .count();
    }

    private static String supplier(Tender tender) {
        String company = tender.bidder().companyNumber();
        return tender.bidder().name() + (company == null ? "" : " (Companies House " + company + ")");
    }

    private static String flags(Tender tender) {
        return Stream.of(
                        flag(tender.bidder().sme(), "small or medium-sized enterprise"),
                        flag(tender.bidder().vcse(), "voluntary, community or social enterprise"))
                .filter(text -> !text.isEmpty())
                .map(text -> ", " + text)
                .collect(Collectors.joining());
    }

    private static String flag(@Nullable Boolean answer, String what) {
        return answer == null ? "" : (answer ? "" : "no ") + what;
    }

    private String lots(Procurement procurement) {
        String all = lots.of(procurement.reference()).stream()
                .map(lot -> "Lot " + lot.number() + ": " + lot.title()
                        + (lot.exVat() == null ? "" : ", " + lot.exVat() + " without VAT"))
                .collect(Collectors.joining("; "));
        String reason = procurement.route().lotsReason();
        return all.isEmpty() && reason != null ? "No lots: " + reason : all;
    }

    private String criteria(String reference) {
        return criteria.of(reference).stream()
                .map(one -> one.name() + ": " + one.weight().toPlainString() + " per cent")
                .collect(Collectors.joining("; "));
    }

    private String knownRisks(String reference) {
        return risks.of(reference).stream()
                .filter(ProcurementRisk::known)
                .map(ProcurementRisk::risk)
                .collect(Collectors.joining("; "));
    }

    private String keyIndicators(String reference) {
        return indicators.of(reference).stream()
                .filter(Indicator::material)
                .map(one -> one.name() + ": " + one.target())
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String term(Procurement procurement) {
        LocalDate starts = procurement.timetable().starts();
        LocalDate ends = procurement.timetable().ends();
        if (starts == null || ends == null) {
            return null;
        }
        int months = procurement.estimate().extensionMonths();
        return WrittenDate.of(starts) + " to " + WrittenDate.of(ends)
                + (months == 0 ? ", no options to extend" : ", with options to extend by " + months + " months");
    }

    private static void put(Map<String, String> said, String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            said.put(field, text);
        }
    }

    private static @Nullable String text(@Nullable Money money) {
        return money == null ? null : money.toString();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : WrittenDate.of(day);
    }

    private static @Nullable String moment(@Nullable Instant moment) {
        return moment == null
                ? null
                : "%s at %tR".formatted(WrittenDate.of(CouncilTime.dayOf(moment)), moment.atZone(CouncilTime.LONDON));
    }
}
