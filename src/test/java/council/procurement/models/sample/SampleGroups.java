package council.procurement.models.sample;

import council.procurement.engine.ModelBean;

/** The groups for which a task of the sample may be. */
@SampleBean
@ModelBean("sampleGroups")
public class SampleGroups {

    public String of(String occasion) {
        return occasion;
    }
}
