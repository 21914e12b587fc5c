package council.procurement.register;

import council.procurement.engine.ArmedTimer;
import council.procurement.engine.Messages;
import council.procurement.engine.RunningInstances;
import council.procurement.engine.Timers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Starts and withdraws the small processes that wait for a contract's options, notice dates and obligations. */
@Component
class DateProcesses {

    private static final String OPTION_REGISTERED = "extension-option.registered";
    private static final String OPTION_SETTLED = "extension-option.settled";
    private static final String NOTICE_REGISTERED = "notice-period.registered";
    private static final String NOTICE_WITHDRAWN = "notice-period.withdrawn";
    private static final String OBLIGATION_AGREED = "obligation.agreed";
    private static final String OBLIGATION_WITHDRAWN = "obligation.withdrawn";

    private final Messages messages;
    private final Cycles cycles;
    private final Timers timers;
    private final RunningInstances instances;

    DateProcesses(Messages messages, Cycles cycles, Timers timers, RunningInstances instances) {
        this.instances = instances;
        this.messages = messages;
        this.cycles = cycles;
        this.timers = timers;
    }

    /** Starts them all, for a contract whose cycle begins. */
    void begin(Contract contract, List<ContractDate> dates) {
        messages.together(() -> {
            contract.options().stream()
                    .filter(ExtensionOption::isOpen)
                    .forEach(option -> startOption(contract, option));
            noticeBy(dates).ifPresent(day -> startNotice(contract));
            obligations(dates).forEach(number -> startObligation(contract, number));
        });
    }

    /**
     * Brings them in line with what has changed about a contract; before its cycle is under way there are none.
     *
     * @return whether the last day for notice is another one now, so that notice is due anew whatever was given before
     */
    boolean reconcile(Contract contract, List<ContractDate> before, List<ContractDate> after) {
        if (!cycles.isUnderWay(contract.reference())) {
            return false;
        }
        reconcileOptions(contract);
        reconcileObligations(contract, before, after);
        Optional<LocalDate> noticeAfter = noticeBy(after);
        if (noticeBy(before).equals(noticeAfter)) {
            return false;
        }
        messages.tell(NOTICE_WITHDRAWN, contract.reference().value());
        noticeAfter.ifPresent(day -> startNotice(contract));
        return true;
    }

    /** A process that has let its option lapse is on its way out and is not told. */
    private void reconcileOptions(Contract contract) {
        if (contract.options().isEmpty()) {
            return;
        }
        Set<Integer> waitedFor = timers.of(contract.reference().value()).stream()
                .filter(timer -> timer.process().equals(DateKind.OPTION_DECIDE_BY.process()))
                .map(ArmedTimer::number)
                .collect(Collectors.toSet());
        for (ExtensionOption option : contract.options()) {
            boolean awaited = waitedFor.contains(option.number());
            if (option.isOpen() && !contract.isOver() && !awaited) {
                startOption(contract, option);
            } else if (awaited && (option.isExercised() || contract.isOver())) {
                messages.tell(OPTION_SETTLED, contract.reference().value(), option.number());
            }
        }
    }

    /** One that is reported on after the contract is over is not withdrawn: what was promised is accounted for. */
    private void reconcileObligations(Contract contract, List<ContractDate> before, List<ContractDate> after) {
        if (contract.isOver()) {
            messages.tell(OBLIGATION_WITHDRAWN, contract.reference().value());
            return;
        }
        Set<Integer> fresh = obligations(after);
        fresh.removeAll(obligations(before));
        if (!fresh.isEmpty()) {
            Set<Long> running = instances.numbersOf(
                    DateKind.OBLIGATION_DUE.process(), contract.reference().value());
            messages.together(() -> fresh.stream()
                    .filter(number -> !running.contains((long) number))
                    .forEach(number -> startObligation(contract, number)));
        }
    }

    private static Set<Integer> obligations(List<ContractDate> dates) {
        return dates.stream()
                .filter(date -> date.kind() == DateKind.OBLIGATION_DUE)
                .map(ContractDate::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void startObligation(Contract contract, int number) {
        messages.start(OBLIGATION_AGREED, contract.reference().value(), Timers.NUMBER.of((long) number));
    }

    private void startOption(Contract contract, ExtensionOption option) {
        messages.start(OPTION_REGISTERED, contract.reference().value(), Timers.NUMBER.of((long) option.number()));
    }

    private void startNotice(Contract contract) {
        messages.start(NOTICE_REGISTERED, contract.reference().value(), Map.of());
    }

    private static Optional<LocalDate> noticeBy(List<ContractDate> dates) {
        return dates.stream()
                .filter(date -> date.kind() == DateKind.NOTICE_BY)
                .map(ContractDate::day)
                .findFirst();
    }
}
