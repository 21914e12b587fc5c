package council.procurement.web;

import council.procurement.engine.ArmedTimer;
import council.procurement.engine.Timers;
import council.procurement.notice.NoticeTimeline;
import council.procurement.register.CaseRules;
import council.procurement.register.Contract;
import council.procurement.register.ContractDate;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.Cycle;
import council.procurement.register.Cycles;
import council.procurement.register.DateBook;
import council.procurement.register.ExtensionOption;
import council.procurement.register.RuleAnswer;
import council.procurement.register.Tier;
import council.procurement.report.ContractList;
import council.procurement.rules.Money;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The contracts register for programs. */
@RestController
class ContractsApi {

    private final ContractList list;
    private final Contracts contracts;
    private final DateBook dates;
    private final Timers timers;
    private final Cycles cycles;
    private final CaseRules rules;
    private final NoticeTimeline notices;

    ContractsApi(
            ContractList list,
            Contracts contracts,
            DateBook dates,
            Timers timers,
            Cycles cycles,
            CaseRules rules,
            NoticeTimeline notices) {
        this.list = list;
        this.contracts = contracts;
        this.dates = dates;
        this.timers = timers;
        this.cycles = cycles;
        this.rules = rules;
        this.notices = notices;
    }

    /**
     * A page of contracts.
     *
     * @param page which page, from 1
     * @param pages how many there are
     * @param total how many contracts are found
     * @param contracts those of the page
     */
    record Page(int page, long pages, long total, List<ContractList.Line> contracts) {}

    @Operation(summary = "Contracts, those that end first first")
    @GetMapping("/api/contracts")
    Page contracts(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable LocalDate endsBefore,
            @RequestParam(defaultValue = "false") boolean withOver,
            @RequestParam(defaultValue = "1") int page) {
        var search = new ContractList.Search(query, endsBefore, withOver);
        long total = list.count(search);
        var numbers = new PageNumbers(Math.max(1, page), ContractList.PAGE, total);
        return new Page(numbers.page(), numbers.pages(), total, list.page(search, numbers.before()));
    }

    /**
     * A contract with its dates.
     *
     * @param reference the council's reference
     * @param title what it is called
     * @param supplier its supplier; null where none is known
     * @param category the category it belongs to; null where none is given
     * @param startDate first day; null where not known
     * @param endDate last day; null if it has none
     * @param openEnded whether it has no end date
     * @param endedOn last day once it is over; null while it runs
     * @param valueExVat value without recoverable VAT, in pounds; null where not known
     * @param valueIncVat value including VAT, in pounds; null where not known
     * @param tier gold, silver or bronze; null before it is decided
     * @param contractOwner who answers for it; null where nobody is named
     * @param contractManager who looks after it; null where nobody is named
     * @param options its options to extend
     * @param dates its dates, each with its timer
     * @param notices its notices: due, to come, depending on what is not known, not needed, done
     * @param cycles its cycles and those that follow from them
     * @param answers what rules answered where something was decided about it, earliest first
     */
    record Facts(
            String reference,
            String title,
            @Nullable String supplier,
            @Nullable String category,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            boolean openEnded,
            @Nullable LocalDate endedOn,
            @Nullable BigDecimal valueExVat,
            @Nullable BigDecimal valueIncVat,
            @Nullable Tier tier,
            @Nullable String contractOwner,
            @Nullable String contractManager,
            List<ExtensionOption> options,
            List<DateWithTimer> dates,
            List<NoticeTimeline.Line> notices,
            List<Cycle> cycles,
            List<Answered> answers) {}

    /**
     * What a rule answered.
     *
     * @param rule the rule's id
     * @param version the version that answered
     * @param citation where the answer stands
     * @param because why
     * @param askedAt when
     * @param askedFor what the answer was used for
     */
    record Answered(String rule, String version, String citation, String because, Instant askedAt, String askedFor) {

        private static Answered of(RuleAnswer answer) {
            return new Answered(
                    answer.rule(),
                    answer.version(),
                    answer.citation(),
                    answer.because(),
                    answer.asked(),
                    answer.askedFor());
        }
    }

    /**
     * A date and the timer that waits for it.
     *
     * @param kind what happens
     * @param description the same in words
     * @param option the extension option it is for; null for the contract itself
     * @param date the day in London
     * @param due the moment its timer fires
     * @param process the process whose timer waits
     * @param timer that timer
     * @param armed whether it waits now
     */
    record DateWithTimer(
            String kind,
            String description,
            @Nullable Integer option,
            LocalDate date,
            Instant due,
            String process,
            String timer,
            boolean armed) {}

    @Operation(summary = "A contract: facts, dates with their timers, linked cycles")
    @GetMapping("/api/contracts/{reference}")
    Facts contract(@PathVariable String reference) {
        var known = new ContractReference(reference);
        Contract contract = contracts
                .find(known)
                .orElseThrow(() -> new NoSuchThingException("The register has no contract “" + reference + "”."));
        Map<String, ArmedTimer> armed = timers.of(reference).stream()
                .collect(Collectors.toMap(
                        timer -> timer.process() + "/" + timer.name() + "/" + timer.number(),
                        Function.identity(),
                        (one, other) -> one));
        return new Facts(
                reference,
                contract.title(),
                contract.supplier(),
                contract.category(),
                contract.term().start(),
                contract.term().end(),
                contract.isOpenEnded(),
                contract.term().ended(),
                pounds(contract.worth().exVat()),
                pounds(contract.worth().incVat()),
                contract.management().tier(),
                contract.management().owner(),
                contract.management().manager(),
                contract.options(),
                dates.of(known).stream().map(date -> withTimer(date, armed)).toList(),
                notices.of(reference),
                cycles.about(known),
                rules.of(reference).stream().map(Answered::of).toList());
    }

    private static DateWithTimer withTimer(ContractDate date, Map<String, ArmedTimer> armed) {
        ArmedTimer timer = armed.get(date.kind().process() + "/" + date.kind().timer() + "/" + date.number());
        return new DateWithTimer(
                date.kind().name(),
                date.kind().title(),
                date.number() == 0 ? null : date.number(),
                date.day(),
                date.due(),
                date.kind().process(),
                date.kind().timer(),
                timer != null && Objects.equals(timer.due(), date.due()));
    }

    private static @Nullable BigDecimal pounds(@Nullable Money money) {
        return money == null ? null : money.inPounds();
    }
}
