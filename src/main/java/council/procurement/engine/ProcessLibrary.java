package council.procurement.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys all models, decisions and forms at start, as one deployment with stable names, so that what belongs together
 * is found together however the application was packaged. Nothing is deployed again that has not changed.
 */
@Component
class ProcessLibrary implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ProcessLibrary.class);
    private static final String[] PATTERNS = {
        "classpath*:bpmn/**/*.bpmn", "classpath*:bpmn/**/*.dmn", "classpath*:forms/**/*.form"
    };

    private final RepositoryService repository;

    ProcessLibrary(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, Resource> library = find();
        DeploymentBuilder deployment =
                repository.createDeployment().name("Octant").enableDuplicateFiltering(false);
        library.forEach((name, resource) -> add(deployment, name, resource));
        var deployed = deployment.deployWithResult();
        log.info(
                "Process library: {} files, deployment {} of {}",
                library.size(),
                deployed.getId(),
                deployed.getDeploymentTime());
    }

    /** Every file by its name from the top level of the project, such as {@code bpmn/8-renewal.bpmn}. */
    static Map<String, Resource> find() {
        var resolver = new PathMatchingResourcePatternResolver();
        var library = new TreeMap<String, Resource>();
        try {
            for (String pattern : PATTERNS) {
                for (Resource resource : resolver.getResources(pattern)) {
                    String path = resource.getURL().getPath();
                    String folder = pattern.substring("classpath*:".length(), pattern.indexOf('/') + 1);
                    library.put(path.substring(path.lastIndexOf("/" + folder) + 1), resource);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The process library cannot be read", e);
        }
        return library;
    }

    private static void add(DeploymentBuilder deployment, String name, Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            deployment.addInputStream(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException("The process library's " + name + " cannot be read", e);
        }
    }
}
