package council.procurement.step.award;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import council.procurement.step.award.Awards.Award;
import council.procurement.step.award.Awards.Signature;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signatures of contracts, and what stands against them. */
@Service
class Signatures {

    private static final int LONGEST_OPTION = 120;

    private final Procurements procurements;
    private final AwardRequests requests;
    private final Awards awards;
    private final Challenges challenges;
    private final Clock clock;

    Signatures(Procurements procurements, AwardRequests requests, Awards awards, Challenges challenges, Clock clock) {
        this.procurements = procurements;
        this.requests = requests;
        this.awards = awards;
        this.challenges = challenges;
        this.clock = clock;
    }

    /**
     * Notes that the contract was entered into.
     *
     * @throws RefusedSubmissionException if that was in the standstill or before a challenge was lifted, if the award that
     *     was approved is not the one that is recommended now, or if days or options make no sense
     */
    @Transactional
    void sign(String reference, Signature signature, String by) {
        Award award = awards.get(reference);
        refuseIfTooEarly(reference, award, signature.entered());
        refuseIfImpossible(signature);
        refuseIfNotAdvertised(procurements.get(reference), signature.optionMonths());
        if (!requests.stillStands(reference)) {
            throw new RefusedSubmissionException(
                    "The award that was approved is not the one that would be signed: its facts"
                            + " have changed since. Choose that it was not signed, and ask for the approval again.");
        }
        awards.signed(reference, signature, by);
        Procurement.Timetable timetable = procurements.get(reference).timetable();
        procurements.timetable(
                reference,
                new Procurement.Timetable(
                        timetable.publishOn(),
                        timetable.clarificationsUntil(),
                        timetable.tendersUntil(),
                        signature.starts(),
                        signature.ends()));
        procurements.entered(reference, signature.entered());
    }

    private void refuseIfTooEarly(String reference, Award award, LocalDate entered) {
        LocalDate from = Objects.requireNonNull(award.mayEnterFrom());
        if (entered.isBefore(from)) {
            throw new RefusedSubmissionException("Entered into on: the contract may not be entered into before "
                    + WrittenDate.of(from) + ". " + award.enterBecause() + " (Procurement Act 2023 s51)");
        }
        challenges.lastResolved(reference).filter(entered::isBefore).ifPresent(day -> {
            throw new RefusedSubmissionException(
                    "Entered into on: a challenge suspended the award until " + WrittenDate.of(day)
                            + "; the contract cannot have been entered into before (Procurement Act 2023 s101).");
        });
        LocalDate today = CouncilTime.dayOf(clock.instant());
        if (entered.isAfter(today)) {
            throw new RefusedSubmissionException("Entered into on: " + WrittenDate.of(entered)
                    + " is still to come. Record the signature once it is made; today is " + WrittenDate.of(today)
                    + ".");
        }
    }

    private static void refuseIfImpossible(Signature signature) {
        if (signature.ends().isBefore(signature.starts())) {
            throw new RefusedSubmissionException(
                    "Last day: the contract would end on " + WrittenDate.of(signature.ends()) + ", before it starts on "
                            + WrittenDate.of(signature.starts()) + ".");
        }
        if (signature.starts().isBefore(signature.entered())) {
            throw new RefusedSubmissionException("First day: the contract would start on "
                    + WrittenDate.of(signature.starts()) + ", before it was entered into on "
                    + WrittenDate.of(signature.entered()) + ".");
        }
    }

    private static void refuseIfNotAdvertised(Procurement procurement, List<Integer> options) {
        int months = options.stream().mapToInt(Integer::intValue).sum();
        int advertised = procurement.estimate().extensionMonths();
        if (months > advertised) {
            throw new RefusedSubmissionException("Options to extend: the contract would be extended by up to " + months
                    + " months, and the procurement provided for " + advertised
                    + ". What was not advertised cannot be agreed now (Procurement Act 2023 Schedule 8 paragraph 1).");
        }
    }

    /**
     * Months of options as people write them: {@code 12, 12}.
     *
     * @throws RefusedSubmissionException if they are written otherwise, or one is not from 1 to 120
     */
    static List<Integer> optionMonths(@Nullable String written) {
        var months = new ArrayList<Integer>();
        if (written == null) {
            return months;
        }
        for (String part : written.split(",", -1)) {
            if (!part.strip().matches("[0-9]{1,3}")) {
                throw refusedOptions(part);
            }
            int option = Integer.parseInt(part.strip());
            if (option < 1 || option > LONGEST_OPTION) {
                throw refusedOptions(part);
            }
            months.add(option);
        }
        return months;
    }

    private static RefusedSubmissionException refusedOptions(String part) {
        return new RefusedSubmissionException("Options to extend: “" + part.strip()
                + "” is no number of months from 1 to 120. Write the months of each option, such as 12, 12.");
    }
}
