package council.procurement.step.preparation;

/** The answer to a question that is answered by yes or no. */
enum YesNo {
    NO,
    YES
}
