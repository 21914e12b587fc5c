package council.procurement.benchmark;

import council.procurement.process.DeskHands;
import council.procurement.process.Hands;
import java.util.List;
import java.util.Map;

/** Does everything at the desk; what happens around it is for those who extend it. */
abstract class WalkHands implements Hands {

    private final DeskHands desk;

    WalkHands(DeskHands desk) {
        this.desk = desk;
    }

    /** Has it done, and it may move processes on. */
    abstract void around(Runnable work);

    @Override
    public String start(String person, String process, Map<String, Object> fields) {
        return desk.start(person, process, fields);
    }

    @Override
    public List<Map<String, String>> rows(String person, String sheet, String reference) {
        return desk.rows(person, sheet, reference);
    }

    @Override
    public void write(String person, String sheet, String reference, List<Map<String, String>> rows) {
        around(() -> desk.write(person, sheet, reference, rows));
    }

    @Override
    public void completeNotice(String person, long notice, Map<String, String> texts) {
        around(() -> desk.completeNotice(person, notice, texts));
    }
}
