package council.procurement.approval;

/** How it stands with an approval. */
public enum ApprovalState {

    /** Some of those who are asked have not decided yet. */
    OPEN,
    /** All of those who were asked have agreed. */
    APPROVED,
    /** One of those who were asked has refused, and said why. */
    REFUSED,
    /** It is not asked for any more: what was to be approved has changed, or was given up. */
    WITHDRAWN
}
