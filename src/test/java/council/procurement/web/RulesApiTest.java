package council.procurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.OctantTest;
import council.procurement.http.Caller;
import council.procurement.register.CaseRules;
import council.procurement.register.ContractFixture;
import council.procurement.register.ContractReference;
import council.procurement.rules.Regime;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rules as programs ask them, with the worked cases of {@code rules/cases.csv} and everything that can be wrong. */
@OctantTest
class RulesApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private CaseRules cases;

    @Autowired
    private ContractFixture contracts;

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvFileSource(resources = "/rules/cases.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void answersAsWorkedOutByHand(String rule, String inputs, String expected) throws IOException {
        HttpResponse<String> answer = ask(rule, inputs);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode body = JSON.readTree(answer.body());
        JsonNode wanted = JSON.readTree(expected);
        names(wanted)
                .forEach(field -> assertThat(body.path("outcome").path(field))
                        .as(field + " in " + answer.body())
                        .isEqualTo(wanted.path(field)));
        assertThat(body.path("rule").asText()).isEqualTo(rule);
        for (String part : List.of("version", "citation", "because")) {
            assertThat(body.path(part).asText()).as(part).isNotBlank();
        }
        assertThat(names(body.path("outcome"))).isEqualTo(fieldsOf(rule));
    }

    @Test
    void everyRuleIsListedAndDescribed() throws IOException {
        JsonNode rules = JSON.readTree(get("/api/rules").body());

        assertThat(rules.findValuesAsText("id"))
                .containsExactlyInAnyOrder(
                        "standstill",
                        "tender-period",
                        "contract-details-notice",
                        "termination-notice",
                        "threshold",
                        "route-to-market",
                        "social-value",
                        "expiry-review",
                        "kpi-duty",
                        "modification",
                        "payments-compliance",
                        "working-day",
                        "valuation",
                        "pipeline-notice",
                        "key-decision",
                        "planned-procurement-notice",
                        "participation-period",
                        "exclusion-notice",
                        "below-threshold-details",
                        "transparency",
                        "performance-notice",
                        "payment-notice",
                        "records-retention",
                        "contract-tier",
                        "renewal-approvers",
                        "approvers",
                        "framework-term",
                        "open-framework",
                        "vertical-arrangement",
                        "supported-employment",
                        "public-service-mutual",
                        "exclusion-look-back",
                        "public-interest-test",
                        "carbon-reduction-plan",
                        "pipeline-contract",
                        "meeting-papers",
                        "contract-manager-training");
        for (JsonNode line : rules) {
            JsonNode rule =
                    JSON.readTree(get("/api/rules/" + line.path("id").asText()).body());
            for (String part : List.of("title", "question", "version", "citation", "certainty", "inForceFrom")) {
                assertThat(rule.path(part).asText()).as(part).isNotBlank();
                assertThat(rule.path(part)).isEqualTo(line.path(part));
            }
            for (String part : List.of("explanation", "inputs", "outcome", "examples", "readings")) {
                assertThat(rule.path(part)).as(line.path("id") + " " + part).isNotEmpty();
            }
            assertThat(rule.path("inputs").findValuesAsText("meaning")).noneMatch(String::isBlank);
            assertThat(rule.path("outcome").findValuesAsText("words")).noneMatch(String::isBlank);
            assertThat(rule.path("examples").findValuesAsText("because")).noneMatch(String::isBlank);
        }
    }

    @Test
    void answerRepeatsWhatItUnderstood() throws IOException {
        JsonNode answer =
                JSON.readTree(ask("standstill", "{\"noticePublished\": \"2026-11-20\", \"frameworkCallOff\": null}")
                        .body());

        assertThat(answer.path("inputs"))
                .isEqualTo(JSON.readTree(
                        "{\"noticePublished\": \"2026-11-20\", \"lightTouch\": false, \"frameworkCallOff\": false}"));
        assertThat(answer.path("because").asText())
                .isEqualTo(
                        "The award notice is published on 20 November 2026; the eighth working day beginning with that"
                                + " day is 2 December 2026. The contract may be entered into once that day is over, from"
                                + " 3 December 2026.");
    }

    @ParameterizedTest(name = "{0} {1} -> {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            standstill | {} | noticePublished | is missing | from 24 February 2025
            standstill | {"noticePublished": null} | noticePublished | is missing | a day written like 2026-11-20
            standstill | {"noticePublished": 20261120} | noticePublished | is 20261120, which is not allowed | a day
            standstill | {"noticePublished": "2026-02-30"} | noticePublished | “2026-02-30” | a day
            standstill | {"noticePublished": "20/11/2026"} | noticePublished | “20/11/2026” | a day
            standstill | {"noticePublished": "2026-11-20T00:00:00"} | noticePublished | not allowed | a day
            standstill | {"noticePublished": "2025-02-23"} | noticePublished | “2025-02-23” | from 24 February 2025
            standstill | {"noticePublished": "2026-11-20", "lightTouch": "yes"} | lightTouch | “yes” | true or false
            standstill | {"noticePublished": "2026-11-20", "lightTouch": 1} | lightTouch | is 1 | true or false
            standstill | {"noticePublished": "2026-11-20", "lighttouch": true} | lighttouch | none of this rule's inputs | “lightTouch”
            standstill | {"noticePublished": "2026-11-20", "colour": "red"} | colour | none of this rule's inputs | They are noticePublished, lightTouch, frameworkCallOff
            standstill | {"noticePublished": ["2026-11-20"]} | noticePublished | a list or an object | a day
            tender-period | {"published": "2026-11-20", "electronicSubmission": true} | documentsWithNotice | is missing | true or false
            threshold | {"kind": "CAKES", "valueIncVat": 1, "commencedOn": "2026-11-20"} | kind | “CAKES” | GOODS, SERVICES, WORKS
            threshold | {"kind": "GOODS", "valueIncVat": "207720", "commencedOn": "2026-11-20"} | valueIncVat | “207720” | an amount in pounds
            threshold | {"kind": "GOODS", "valueIncVat": -0.01, "commencedOn": "2026-11-20"} | valueIncVat | is -0.01 | from £0
            threshold | {"kind": "GOODS", "valueIncVat": 0.001, "commencedOn": "2026-11-20"} | valueIncVat | is 0.001 | no more than two decimals
            threshold | {"kind": "GOODS", "valueIncVat": 1e30, "commencedOn": "2026-11-20"} | valueIncVat | not allowed | to £100,000,000,000
            threshold | {"kind": "GOODS", "valueIncVat": 1, "commencedOn": "2023-12-31"} | commencedOn | “2023-12-31” | from 1 January 2024
            route-to-market | {"kind": "GOODS", "valueExVat": 1, "vatRate": 0.5, "commencedOn": "2026-11-20"} | vatRate | is 0.5 | in per cent such as 20
            route-to-market | {"kind": "GOODS", "valueExVat": 1, "vatRate": 26, "commencedOn": "2026-11-20"} | vatRate | is 26 | up to 25 per cent
            route-to-market | {"kind": "GOODS", "valueExVat": 1, "vatRate": -1, "commencedOn": "2026-11-20"} | vatRate | is -1 | a rate
            social-value | {"kind": "GOODS", "valueExVat": 1, "covered": false, "months": 0} | months | is 0 | from 1 to 1,200
            social-value | {"kind": "GOODS", "valueExVat": 1, "covered": false, "months": 1.5} | months | is 1.5 | a whole number
            expiry-review | {"startDate": "2027-04-01", "endDate": "2027-03-31"} | endDate | is 31 March 2027, before the contract starts | not before “startDate”
            modification | {"kind": "GOODS", "valueBeforeIncVat": 0, "valueAfterIncVat": 1, "maximumTermMonths": 1, "termChangeMonths": 0} | valueBeforeIncVat | is 0 | from £0.01
            modification | {"kind": "GOODS", "valueBeforeIncVat": 9, "valueAfterIncVat": 9, "maximumTermMonths": 12, "termChangeMonths": -13} | termChangeMonths | more than the whole term | at most “maximumTermMonths” less
            modification | {"kind": "GOODS", "valueBeforeIncVat": 9, "valueAfterIncVat": 10, "maximumTermMonths": 12, "termChangeMonths": 0, "cumulativeChangeIncVat": 0.5} | cumulativeChangeIncVat | less than this change alone | £1 or more
            modification | {"kind": "GOODS", "valueBeforeIncVat": 9, "valueAfterIncVat": 10, "maximumTermMonths": 12, "termChangeMonths": 0, "ground": "BELOW_THRESHOLD"} | ground | “BELOW_THRESHOLD” | one of PROVIDED_FOR
            payments-compliance | {"periodEnd": "2026-09-29"} | periodEnd | no reporting period ends | a 31 March or a 30 September
            payments-compliance | {"periodEnd": "2025-09-30"} | periodEnd | “2025-09-30” | from 31 March 2026
            valuation | {"kind": "GOODS", "vatRate": 20, "commencedOn": "2026-11-20"} | valueExVat | is missing | “cannotBeEstimated”
            valuation | {"kind": "GOODS", "vatRate": 20, "commencedOn": "2026-11-20", "cannotBeEstimated": true, "optionsExVat": 1} | optionsExVat | cannot be estimated | Leave out one
            valuation | {"kind": "GOODS", "valueExVat": 1, "commencedOn": "2026-11-20"} | vatRate | is missing | a rate
            performance-notice | {"kind": "GOODS", "kpisSet": true} | assessedOn | is missing although the contract has KPIs | entering into the contract
            performance-notice | {"kind": "GOODS", "kpisSet": false, "wholeContractEnded": true} | breachSince | is missing | the day on which it arose
            performance-notice | {"kind": "GOODS", "kpisSet": false, "breachSince": "2025-12-31"} | breachSince | “2025-12-31” | from 1 January 2026
            pipeline-notice | {"financialYearFrom": "2027-04-02", "expectedIncVat": 1} | financialYearFrom | no financial year begins | Give a 1 April
            payment-notice | {"kind": "GOODS", "paidIncVat": 1, "paidOn": "2026-03-31", "commencedOn": "2026-04-01"} | paidOn | “2026-03-31” | from 1 April 2026
            transparency | {"subject": "CAKE", "valueExVat": 1, "on": "2026-11-20"} | subject | “CAKE” | one of INVITATION, CONTRACT, PAYMENT
            records-retention | {"enteredInto": "2026-12-03", "endsOn": "2026-12-02"} | endsOn | before the contract is entered into | not before “enteredInto”
            exclusion-notice | {"excludedOn": "2025-02-23"} | excludedOn | “2025-02-23” | from 24 February 2025
            key-decision | {"decisionOn": "2027-02-29"} | decisionOn | “2027-02-29” | a day written like
            participation-period | {"published": "2026-11-20", "urgent": "no"} | urgent | “no” | true or false
            planned-procurement-notice | {"noticePublished": "2026-11-20"} | tenderNotice | is missing | a day written like
            contract-tier | {"score": -0.01, "overFiveMillion": false} | score | is -0.01 | a number from 0 to 1,000,000
            renewal-approvers | {"valueExVat": 1} | keyDecision | is missing | true or false
            approvers | {"subject": "LUNCH", "valueExVat": 1, "keyDecision": false, "risk": "LOW"} | subject | “LUNCH” | one of MANDATE
            framework-term | {"kind": "GOODS", "awardedOn": "2026-12-03", "endsOn": "2026-12-02"} | endsOn | before the framework is awarded | not before “awardedOn”
            framework-term | {"kind": "GOODS", "awardedOn": "2025-02-23", "endsOn": "2026-12-02"} | awardedOn | “2025-02-23” | from 24 February 2025
            open-framework | {"awardedOn": "2026-12-03", "endsOn": "2034-12-02", "thirdAwardOn": "2030-01-01"} | secondAwardOn | is missing although there is a third award | the day of the second
            open-framework | {"awardedOn": "2026-12-03", "endsOn": "2034-12-02", "secondAwardOn": "2028-01-01", "thirdAwardOn": "2027-12-31"} | thirdAwardOn | before the second award | not before “secondAwardOn”
            open-framework | {"awardedOn": "2026-12-03", "endsOn": "2034-12-02", "oneSupplierFrom": "2026-12-02"} | oneSupplierFrom | before the first award | not before “awardedOn”
            vertical-arrangement | {"percentForTheCouncil": 100.01, "parent": true} | percentForTheCouncil | is 100.01 | a number from 0 to 100
            vertical-arrangement | {"percentForTheCouncil": 100} | parent | is missing | true or false
            supported-employment | {"percentOfTheWorkforce": "30"} | percentOfTheWorkforce | “30” | a number from 0 to 100
            public-service-mutual | {"reservableServices": true, "months": 0, "awardOn": "2026-11-20"} | months | is 0 | from 1 to 1,200
            public-service-mutual | {"reservableServices": true, "months": 1, "awardOn": "2026-11-20", "lastContractOn": "2026-11-21"} | lastContractOn | after the award | not after “awardOn”
            exclusion-look-back | {"ground": "RUDENESS", "happenedOn": "2026-01-01", "knownOn": "2026-01-01", "decidedOn": "2026-11-20"} | ground | “RUDENESS” | one of
            exclusion-look-back | {"ground": "INSOLVENCY", "happenedOn": "2026-01-02", "knownOn": "2026-01-01", "decidedOn": "2026-11-20"} | knownOn | before it happened | not before “happenedOn”
            exclusion-look-back | {"ground": "INSOLVENCY", "happenedOn": "2026-01-02", "knownOn": "2026-11-21", "decidedOn": "2026-11-20"} | knownOn | after the decision | not after “decidedOn”
            exclusion-look-back | {"ground": "INSOLVENCY", "happenedOn": "2026-01-02", "decidedOn": "2026-11-20"} | knownOn | is missing although the ground is not mandatory | the day it became known
            exclusion-look-back | {"ground": "MANDATORY", "happenedOn": "2026-11-21", "decidedOn": "2026-11-20"} | happenedOn | after the decision | not after “decidedOn”
            public-interest-test | {"kind": "SERVICES", "valueIncVat": 1} | beginsOn | is missing | a day written like
            carbon-reduction-plan | {"yearlyValueIncVat": -1} | yearlyValueIncVat | is -1 | from £0
            pipeline-contract | {"financialYearFrom": "2027-03-31", "valueIncVat": 1, "announcedOn": "2027-04-01"} | financialYearFrom | no financial year begins | Give a 1 April
            meeting-papers | {"availableOn": "2027-01-26"} | meetingOn | is missing | a day written like
            contract-manager-training | {"percentOfTheJob": 101} | percentOfTheJob | is 101 | a number from 0 to 100
            working-day | {"from": "2026-11-20", "workingDays": 0} | workingDays | is 0 | from 1 to 1,000
            working-day | {"from": "2026-11-20", "workingDays": 1001} | workingDays | is 1001 | from 1 to 1,000
            """)
    void whatIsWrongIsNamedWithWhatIsAllowed(String rule, String inputs, String input, String reason, String remedy)
            throws IOException {
        HttpResponse<String> answer = ask(rule, inputs);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        JsonNode fault = faultOf(problem, input);
        assertThat(fault.path("reason").asText()).contains(reason);
        assertThat(fault.path("remedy").asText()).contains(remedy);
        assertThat(problem.path("detail").asText()).contains("“" + input + "”", reason, remedy);
    }

    @Test
    void allFaultsAreNamedAtOnce() throws IOException {
        HttpResponse<String> answer =
                ask("threshold", "{\"kind\": \"goods\", \"valueIncVat\": \"much\", \"comencedOn\": \"2026-11-20\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("faults").findValuesAsText("input"))
                .containsExactly("kind", "valueIncVat", "commencedOn", "comencedOn");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []
            "2026-11-20"
            null
            {"endedOn": "2027-03-31"
            {"endedOn": "2027-03-31"} {}
            {"endedOn": "2027-03-31", "endedOn": "2027-04-30"}
            """)
    void whatIsNoObjectIsRefused(String body) throws IOException {
        HttpResponse<String> answer = ask("termination-notice", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("detail").asText())
                .isEqualTo("Send the rule's inputs as one JSON object with each name once, such as {\"endedOn\":"
                        + " \"2027-03-31\"}.");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            standstill | {"noticePublished": "2028-12-27"} | The bank holidays of 2029 are not known yet | Add them
            working-day | {"from": "2028-12-28", "workingDays": 2} | The bank holidays of 2029 are not known yet | Add them
            below-threshold-details | {"kind": "GOODS", "valueIncVat": 30000, "commencedOn": "2026-11-20", "enteredInto": "2028-12-28"} | The bank holidays of 2029 are not known yet | Add them
            valuation | {"kind": "GOODS", "valueExVat": 1, "vatRate": 20, "commencedOn": "2028-01-01"} | not known yet | earlier day
            threshold | {"kind": "GOODS", "valueIncVat": 1, "commencedOn": "2028-01-01"} | from 1 January 2028 on are not known yet | earlier day
            route-to-market | {"kind": "GOODS", "valueExVat": 1, "vatRate": 20, "commencedOn": "2028-01-01"} | not known yet | earlier day
            """)
    void whatIsNotKnownYetIsRefusedWithWhatToDo(String rule, String inputs, String missing, String remedy)
            throws IOException {
        HttpResponse<String> answer = ask(rule, inputs);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).path("detail").asText()).contains(missing, remedy);
    }

    @Test
    void ruleThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
        assertThat(get("/api/rules/stand-still").statusCode()).isEqualTo(404);
        HttpResponse<String> answer = ask("stand-still", "{}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(answer.body()).path("detail").asText())
                .startsWith("There is no rule “stand-still”. The rules are valuation, threshold, route-to-market");
    }

    @Test
    void contractShowsTheAnswersThatWereUsed() throws IOException {
        ContractReference reference =
                contracts.aContract().with("regime", "PA2023").registered();
        cases.ask(reference.value(), "termination-notice", Map.of("endedOn", "2029-03-31"), "End the contract");

        JsonNode answer =
                JSON.readTree(get("/api/contracts/" + reference.value()).body()).at("/answers/0");

        assertThat(names(answer)).containsExactly("rule", "version", "citation", "because", "askedAt", "askedFor");
        assertThat(answer.path("rule").asText()).isEqualTo("termination-notice");
        assertThat(answer.path("citation").asText()).isEqualTo("Procurement Act 2023 s80");
        assertThat(answer.path("because").asText()).endsWith("by 29 April 2029.");
        assertThat(cases.of(reference.value()).get(0).standing().regime()).isEqualTo(Regime.PA2023);
    }

    @Test
    void auditorAsksAgainWhatACaseWasAnswered() throws IOException {
        String reference = "REPLAY-" + UUID.randomUUID();
        cases.ask(reference, "termination-notice", Map.of("endedOn", "2027-03-31"), "End the contract");

        JsonNode replayed = JSON.readTree(
                get("/api/rules/answers/replay?reference=" + reference).body());
        JsonNode all = JSON.readTree(get("/api/rules/answers/replay").body());

        assertThat(replayed.at("/counts/SAME").asInt()).isEqualTo(1);
        assertThat(replayed.at("/counts/LOOK_AGAIN").asInt()).isZero();
        assertThat(replayed.at("/answers/0/rule").asText()).isEqualTo("termination-notice");
        assertThat(replayed.at("/answers/0/askedFor").asText()).isEqualTo("End the contract");
        assertThat(replayed.at("/answers/0/outcome")).isEqualTo(replayed.at("/answers/0/outcomeNow"));
        assertThat(all.at("/counts/SAME").asInt()).isPositive();
    }

    private HttpResponse<String> ask(String rule, String inputs) {
        Caller caller = Caller.anonymous(port);
        return caller.send(caller.request("POST", "/api/rules/" + rule, inputs)
                .header("Content-Type", "application/json")
                .header("Authorization", basic()));
    }

    private HttpResponse<String> get(String path) {
        Caller caller = Caller.anonymous(port);
        return caller.send(caller.request("GET", path, "").header("Authorization", basic()));
    }

    private static String basic() {
        return "Basic "
                + Base64.getEncoder().encodeToString(("auditor:" + Caller.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode faultOf(JsonNode problem, String input) {
        for (JsonNode fault : problem.path("faults")) {
            if (fault.path("input").asText().equals(input)) {
                return fault;
            }
        }
        throw new AssertionError("No fault of " + input + " in " + problem);
    }

    private List<String> fieldsOf(String rule) throws JsonProcessingException {
        return JSON.readTree(get("/api/rules/" + rule).body()).path("outcome").findValuesAsText("name");
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
