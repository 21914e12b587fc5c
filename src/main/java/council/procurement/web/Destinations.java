package council.procurement.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where the first page leads. What this installation does not have is not offered. */
@Component
class Destinations {

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;

    Destinations(ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    /**
     * A place to go to.
     *
     * @param path its address
     * @param title what it is called
     * @param use what one does there
     */
    record Destination(String path, String title, String use) {}

    /** The visitor's own places of work. */
    List<Destination> workOf(@Nullable Visitor visitor) {
        return Stream.of(
                        place(
                                visitor,
                                Visitor::hasTasks,
                                "/camunda/app/tasklist/",
                                "Tasklist",
                                "Your tasks and your team's: claim, decide, complete; start a new cycle."),
                        place(
                                visitor,
                                Visitor::looksOn,
                                "/camunda/app/cockpit/",
                                "Cockpit",
                                "Every running process: where it stands, what it waits for, what has gone wrong."),
                        place(
                                visitor,
                                Visitor::imports,
                                "/imports",
                                "Import a register",
                                "Bring a spreadsheet of contracts in: see first what would happen, then commit it."),
                        place(
                                visitor,
                                visited -> !visited.isStranger(),
                                "/search",
                                "Search",
                                "Contracts, procurements, suppliers and lessons, by words; each leads to its procurement file."),
                        place(
                                visitor,
                                visited -> !visited.isStranger(),
                                "/notices",
                                "Notices",
                                "What the council has to publish on Find a Tender, by when and why; what each notice says."),
                        place(
                                visitor,
                                Visitor::readsWaivers,
                                "/waivers",
                                "Waiver register",
                                "Who asked to depart from the route that the rule gives, why, and what became of it."),
                        place(
                                visitor,
                                visited -> !visited.isStranger(),
                                "/delegations",
                                "Stand-ins",
                                "Who approves in whose place; if you approve and will be away: who does it for you."),
                        place(
                                visitor,
                                visited -> !visited.isStranger(),
                                "/rules",
                                "Rules",
                                "What the law and the council's policy ask, with their sources: dates, limits, routes."),
                        place(
                                visitor,
                                visited -> !visited.isStranger(),
                                "/cpv",
                                "CPV codes",
                                "The codes by which notices say what is bought, by words; what may be light touch."),
                        place(
                                visitor,
                                Visitor::administers,
                                "/camunda/app/admin/",
                                "Admin",
                                "People's accounts, groups and rights."),
                        place(
                                visitor,
                                visited -> !visited.isStranger(),
                                "/camunda/app/welcome/",
                                "My profile",
                                "Your name, address and password."))
                .flatMap(places -> places)
                .toList();
    }

    /** What is there for everybody, without signing in. */
    List<Destination> published() {
        return Stream.of(
                        new Destination("/register", "Contracts register", "The contracts the council has in force."),
                        new Destination("/register.csv", "Contracts register as CSV", "The same, as a spreadsheet."),
                        new Destination(
                                "/register/invitations", "Invitations to tender", "What suppliers were invited to."),
                        new Destination(
                                "/register/published", "Past registers", "The register as it was after each quarter."),
                        new Destination("/pipeline", "Procurement pipeline", "What the council intends to buy."),
                        new Destination("/pipeline.csv", "Procurement pipeline as CSV", "The same, as a spreadsheet."),
                        new Destination(
                                "/pipeline/published", "Past pipelines", "The pipeline as it was after each quarter."),
                        new Destination(
                                "/ocds/", "Open contracting data", "The same and all notices, in the OCDS format."),
                        new Destination(
                                "/accessibility", "Accessibility statement", "How well everybody can use Octant."))
                .filter(this::exists)
                .toList();
    }

    /** For those who connect or run the service. */
    List<Destination> technicalFor(@Nullable Visitor visitor) {
        return visitor == null
                ? List.of()
                : Stream.of(new Destination(
                                "/v3/api-docs", "Interface for programs", "Its description in the OpenAPI format."))
                        .filter(this::exists)
                        .toList();
    }

    private static Stream<Destination> place(
            @Nullable Visitor visitor, Predicate<Visitor> who, String path, String title, String use) {
        return visitor != null && who.test(visitor) ? Stream.of(new Destination(path, title, use)) : Stream.of();
    }

    private boolean exists(Destination destination) {
        return handlers.orderedStream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .anyMatch(destination.path()::equals);
    }
}
