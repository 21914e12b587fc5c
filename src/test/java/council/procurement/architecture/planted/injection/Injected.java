package council.procurement.architecture.planted.injection;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Gets its parts behind its constructor's back. */
class Injected {

    @Autowired
    @Nullable
    Clock clock;

    @Value("${octant.council}")
    @Nullable
    String council;
}
