package council.procurement.file;

import java.util.List;

/**
 * The file of a cycle or contract, as far as one reader may know it. What stands in other packages, such as its notices and
 * documents, is beside it.
 *
 * @param reference its reference
 * @param title what it is called
 * @param progress where it stands
 * @param work what is open, and whose it is
 * @param facts what is known of it
 * @param dates its dates, each with the rule behind it
 * @param decisions what was decided
 * @param answers what rules answered where something was decided, the latest first
 * @param changes what was changed after it was settled
 * @param lessons what it has taught
 * @param related what it follows, and what follows it
 * @param lists the lists of its procurement that the reader may read
 * @param withheld what is not told, and why
 * @param history what happened, the latest first
 * @param mayBreakGlass whether the reader may ask to read what is confidential, in an emergency
 */
public record CaseFile(
        String reference,
        String title,
        Progress progress,
        List<OpenDuty> work,
        List<Fact> facts,
        List<DueDay> dates,
        List<Decided> decisions,
        List<Answered> answers,
        List<Change> changes,
        List<Lesson> lessons,
        List<Related> related,
        List<ReadableList> lists,
        List<WithheldPart> withheld,
        List<Happening> history,
        boolean mayBreakGlass) {}
