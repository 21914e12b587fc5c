package council.procurement.notice;

import council.procurement.rules.notices.NoticeDuty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices in tests: written to the end, and what the application was told of those that are out. */
@Component
public class NoticeFixture {

    private final Obligations obligations;
    private final NoticeDrafts drafts;
    private final List<PublishedNotice> told = new ArrayList<>();

    NoticeFixture(Obligations obligations, NoticeDrafts drafts) {
        this.obligations = obligations;
        this.drafts = drafts;
    }

    @EventListener
    void hear(PublishedNotice notice) {
        told.add(notice);
    }

    /** What the application was told is published under the reference. */
    public List<PublishedNotice> told(String reference) {
        return told.stream()
                .filter(notice -> notice.reference().equals(reference))
                .toList();
    }

    /** The latest obligation of that kind under the reference. */
    public Obligation of(String reference, NoticeDuty duty) {
        return obligations.of(reference).stream()
                .filter(one -> one.duty() == duty)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Has somebody write all that is still missing. */
    public void write(String reference, NoticeDuty duty, String by) {
        Obligation obligation = of(reference, duty);
        var texts = new LinkedHashMap<String, String>();
        drafts.of(obligation).stream()
                .filter(NoticeDrafts.Filled::isMissing)
                .forEach(field -> texts.put(field.field().name(), "As agreed in the file."));
        drafts.write(obligation.id(), texts, by);
    }
}
