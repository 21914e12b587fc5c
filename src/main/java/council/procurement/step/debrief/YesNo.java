package council.procurement.step.debrief;

/** The answer to a question that is answered by yes or no. */
enum YesNo {
    YES,
    NO
}
