package council.procurement.architecture.planted.transactions;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Final, so that Spring cannot wrap it. */
@Service
@Profile("never")
final class SealedService {

    @Transactional
    void save() {}
}
