package council.procurement.benchmark;

import static council.procurement.benchmark.Figures.say;
import static council.procurement.security.StaffGroup.CONTRACT_MANAGERS;
import static council.procurement.security.StaffGroup.CORPORATE_PROCUREMENT;
import static council.procurement.security.StaffGroup.FINANCE;
import static council.procurement.security.StaffGroup.HEADS_OF_SERVICE;
import static council.procurement.security.StaffGroup.LEGAL;

import council.procurement.process.DeskHands;
import council.procurement.process.DeskHours;
import council.procurement.register.ImportMode;
import council.procurement.register.ImportReport;
import council.procurement.register.ImportWorker;
import council.procurement.register.Imports;
import council.procurement.security.StaffGroup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the task list as Tasklist does, in turns with nothing but a team's work in the database and with ten thousand
 * cycles more: first as in a council, nine of ten contracts that wait for a date and the tenth a procurement that waits for
 * another team, then all waiting for the team that looks.
 */
final class RunningCyclesBenchmark {

    private static final int CONTRACTS = 100;
    private static final int NEEDS = 200;
    private static final int CYCLES = Integer.getInteger("cycles", 10_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 4);
    private static final int SHARE_BEING_BOUGHT = 10;
    private static final List<String> OTHER_TEAMS =
            Stream.of(CONTRACT_MANAGERS, HEADS_OF_SERVICE, CORPORATE_PROCUREMENT, LEGAL, FINANCE)
                    .map(StaffGroup::id)
                    .toList();
    private static final int LOOKS = 50;
    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Officer officer;
    private final CopiedCycles copies;
    private final CpuTime cpu;

    private RunningCyclesBenchmark(Octant octant) {
        this.officer = new Officer(octant.address(), "officer");
        this.copies = new CopiedCycles(octant.owner());
        this.cpu = CpuTime.of(octant);
    }

    /**
     * Runs it.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (Octant octant = Octant.start("--camunda.bpm.job-execution.enabled=false")) {
            register(octant);
            var desk = new DeskHands(octant::bean);
            var hours = new DeskHours(octant::bean);
            for (int number = 1; number <= NEEDS; number++) {
                hours.settle(desk.start("officer", "cycle", need(number)));
            }
            new RunningCyclesBenchmark(octant).run();
        }
    }

    private void run() {
        officer.signIn();
        look(new Looks());
        look(new Looks());
        compare("wait for a date or for other teams", this::addAsInACouncil);
        compare("wait for the team that looks", () -> copies.add("CallActivity_Engagement", CYCLES / NEEDS));
    }

    /** Most contracts run for years, while what is being bought is done within months. */
    private long addAsInACouncil() {
        long beingBought = copies.add("CallActivity_Engagement", CYCLES * SHARE_BEING_BOUGHT / 100 / NEEDS);
        copies.giveToOthers(OTHER_TEAMS);
        return copies.add("CallActivity_Management", (int) (CYCLES - beingBought) / CONTRACTS);
    }

    private void compare(String what, LongSupplier addition) {
        var without = new Looks();
        var with = new Looks();
        for (int round = 1; round <= ROUNDS; round++) {
            look(without);
            long more = addition.getAsLong();
            look(with);
            copies.remove();
            say("%,d cycles more that %s, round %d of %d", more, what, round, ROUNDS);
        }
        report(what, "p50", without.percentile(0.5), with.percentile(0.5));
        report(what, "p95", without.percentile(0.95), with.percentile(0.95));
        report(what, "CPU", without.cpu(), with.cpu());
    }

    private static void report(String what, String figure, double without, double with) {
        say(
                "task list, cycles that %s: %s %.1f ms without, %.1f ms with; ratio %.2f",
                what, figure, without, with, with / without);
    }

    /** Looks at the list as it is, after one that is not counted. */
    private void look(Looks looks) {
        officer.readTaskList();
        double before = cpu.now();
        for (int look = 1; look <= LOOKS; look++) {
            looks.times.add(officer.readTaskList());
        }
        looks.cpuSeconds += cpu.now() - before;
    }

    private static final class Looks {

        private final List<Double> times = new ArrayList<>();
        private double cpuSeconds;

        double percentile(double share) {
            return Figures.percentile(
                    share, times.stream().mapToDouble(Double::doubleValue).toArray());
        }

        /** Milliseconds of processor time of one look. */
        double cpu() {
            return cpuSeconds * 1000 / times.size();
        }
    }

    private static Map<String, Object> need(int number) {
        return Map.of(
                "title", "Maintenance of lifts " + number,
                "need", "Lifts in twelve blocks that work and are safe.",
                "department", "Housing",
                "forWhom", "1,400 tenants",
                "whyNow", "The contract of today ends in a year.",
                "existsToday", "A contract with one firm",
                "budget", 225_000,
                "wantedStart", LocalDate.now(ZoneOffset.UTC).plusDays(150).toString());
    }

    /** Contracts that run for years; the review of none is due. */
    private static void register(Octant octant) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        byte[] file = IntStream.range(0, CONTRACTS)
                .mapToObj(number -> "B-%05d,Contract %d,Green & Sons Ltd,%s,%s,1000"
                        .formatted(
                                number,
                                number,
                                today.minusYears(1).format(AS_TYPED),
                                today.plusYears(4).plusDays(number).format(AS_TYPED)))
                .collect(Collectors.joining(
                        "\n", "Contract Ref,Contract Title,Supplier,Start Date,End Date,Contract Value\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
        Imports imports = octant.bean(Imports.class);
        long id = imports.submit(
                "register.csv", new ByteArrayInputStream(file), file.length, ImportMode.COMMIT, "procurement");
        octant.bean(ImportWorker.class).wake();
        while (imports.find(id).orElseThrow().state() == ImportReport.State.RUNNING
                || octant.owner()
                                .sql("select count(*) from act_ru_execution where act_id_ = 'CallActivity_Management'")
                                .query(Long.class)
                                .single()
                        < CONTRACTS) {
            TimeUnit.SECONDS.sleep(1);
        }
    }
}
