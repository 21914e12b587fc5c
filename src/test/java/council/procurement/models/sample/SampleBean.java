package council.procurement.models.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Profile;

/** A bean of the sample, which is none under any other profile. */
@Profile(SampleBean.PROFILE)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SampleBean {

    /** The profile of the sample. */
    String PROFILE = "models-sample";
}
