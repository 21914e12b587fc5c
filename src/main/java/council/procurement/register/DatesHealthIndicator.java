package council.procurement.register;

import council.procurement.watch.Watched;
import org.springframework.stereotype.Component;

/** Whether every date of every contract has its timer, and imports and the cycles they open get done. */
@Component
class DatesHealthIndicator extends Watched {

    DatesHealthIndicator(RegisterFigures figures) {
        super(
                figures.reading(),
                Sign.some("differences", "Dates of contracts and the timers that wait for them differ."),
                Sign.some("silent", "An import has stopped halfway, and no node goes on with it."),
                Sign.some("stuck", "Cycles of registered contracts could not be begun."));
    }
}
