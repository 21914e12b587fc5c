package council.procurement.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean that expressions in process models may call, such as the one that answers when a task is due. Delegates may be
 * called without it; nothing else can be reached from a model. Its class is public, because expressions cannot call others.
 */
@Documented
@Component
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ModelBean {

    /** The name models use. */
    @AliasFor(annotation = Component.class)
    String value();
}
