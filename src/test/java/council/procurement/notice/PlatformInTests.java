package council.procurement.notice;

import org.springframework.stereotype.Component;

/** A platform that takes notices only while a test has it do so; tests send to platforms of their own. */
@Component
class PlatformInTests implements NoticePlatform {

    private boolean takes;

    void take(boolean them) {
        takes = them;
    }

    @Override
    public boolean takesNotices() {
        return takes;
    }

    @Override
    public Answer send(Message message) {
        throw new IllegalStateException("Nothing is sent to this platform");
    }
}
