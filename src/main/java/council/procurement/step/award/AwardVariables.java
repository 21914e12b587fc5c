package council.procurement.step.award;

import council.procurement.engine.ProcessVariable;

/** The variables of {@code bpmn/5-award.bpmn}. */
final class AwardVariables {

    /** Number of the approval. Written by {@link AskForAwardDelegate}, given to {@code CallActivity_Approval}. */
    static final ProcessVariable<Long> AWARD_APPROVAL = ProcessVariable.wholeNumber("awardApproval");

    /** Whether all approved. Comes out of {@code CallActivity_Approval}, read by {@code Gateway_AwardApproved}. */
    static final ProcessVariable<Boolean> AWARD_APPROVED = ProcessVariable.flag("awardApproved");

    /** Whether a contract award notice is owed. Written by {@link OpenAwardNoticeDelegate}, read by {@code Gateway_AwardNoticeOwed}. */
    static final ProcessVariable<Boolean> AWARD_NOTICE_OWED = ProcessVariable.flag("awardNoticeOwed");

    /** Number of that notice. Written by {@link OpenAwardNoticeDelegate}, given to {@code CallActivity_AwardNotice}. */
    static final ProcessVariable<Long> AWARD_NOTICE = ProcessVariable.wholeNumber("awardNotice");

    /** Whether all indicators are there. Written by {@link FixIndicatorsForm}, read by {@code Gateway_IndicatorsFixed}. */
    static final ProcessVariable<Boolean> INDICATORS_FIXED = ProcessVariable.flag("indicatorsFixed");

    /** Whether the supplier is on the debarment list. Written by {@link CheckDebarmentAgainForm}, read by {@code Gateway_Debarred}. */
    static final ProcessVariable<Boolean> SUPPLIER_DEBARRED = ProcessVariable.flag("supplierDebarred");

    /**
     * Whether the contract was entered into. Written by {@link BeginStandstillDelegate}, as not yet, and by {@link
     * SignContractForm}; read by {@code Gateway_Signed} and {@code Gateway_ContractSigned}.
     */
    static final ProcessVariable<Boolean> CONTRACT_SIGNED = ProcessVariable.flag("contractSigned");

    /** Whether a challenge was successful. Written by {@link ResolveChallengeForm}, read by {@code Gateway_ChallengeUpheld}. */
    static final ProcessVariable<Boolean> CHALLENGE_UPHELD = ProcessVariable.flag("challengeUpheld");

    /** Whether the award is asked for again. Written by {@link SettleStoppedAwardForm}, read by {@code Gateway_AskAgain}. */
    static final ProcessVariable<Boolean> ASK_AGAIN = ProcessVariable.flag("askAgain");

    /** Whether it ends without an award. Written by {@link ConfirmEndWithoutAwardForm}, read by {@code Gateway_EndConfirmed}. */
    static final ProcessVariable<Boolean> END_CONFIRMED = ProcessVariable.flag("endConfirmed");

    private AwardVariables() {}
}
