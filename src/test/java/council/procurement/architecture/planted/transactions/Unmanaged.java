package council.procurement.architecture.planted.transactions;

import org.springframework.transaction.annotation.Transactional;

/** No bean, so that nobody begins its transaction. */
class Unmanaged {

    @Transactional
    void save() {}
}
