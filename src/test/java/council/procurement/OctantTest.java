package council.procurement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of the whole application on a real PostgreSQL. All of them share one application; each class has the database as
 * it was when that started, and its tests work with references of their own. Jobs run when a test runs them; time stands
 * where a test puts it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "octant.data-directory=target/test-data/${random.uuid}",
            "octant.durable=false",
            "octant.demo.portfolio=false",
            "octant.background=false",
            "octant.sign-in.hash-strength=4",
            "octant.watch.figures-kept=0s"
        })
@TestExecutionListeners(listeners = FreshDatabase.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface OctantTest {}
