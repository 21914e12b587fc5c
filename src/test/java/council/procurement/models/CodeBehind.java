package council.procurement.models;

import council.procurement.engine.ModelBean;
import council.procurement.engine.ProcessVariable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;

/** What models can name in the code: beans and declared variables, read from the class files without starting anything. */
final class CodeBehind {

    private final Map<String, Class<?>> beans;
    private final Map<String, Class<?>> variables;

    private CodeBehind(Map<String, Class<?>> beans, Map<String, Class<?>> variables) {
        this.beans = beans;
        this.variables = variables;
    }

    /** The code in a package and below it, as it is under a Spring profile. */
    static CodeBehind in(String root, String profile) {
        var environment = new StandardEnvironment();
        environment.setActiveProfiles(profile);
        var scanner = new ClassPathScanningCandidateComponentProvider(true, environment);
        var registry = new SimpleBeanDefinitionRegistry();
        var found = new TreeMap<String, Class<?>>();
        for (BeanDefinition candidate : scanner.findCandidateComponents(root)) {
            found.put(
                    AnnotationBeanNameGenerator.INSTANCE.generateBeanName(candidate, registry),
                    load(String.valueOf(candidate.getBeanClassName())));
        }
        return new CodeBehind(found, variablesIn(root));
    }

    /** The class of the bean of that name, if it is of the wanted kind. */
    Optional<Class<?>> bean(String name, Class<?> kind) {
        return Optional.<Class<?>>ofNullable(beans.get(name)).filter(kind::isAssignableFrom);
    }

    /** The beans of a kind by name. */
    Map<String, Class<?>> beans(Class<?> kind) {
        return beans.entrySet().stream()
                .filter(bean -> kind.isAssignableFrom(bean.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    /** The class whose bean expressions may call under that name. */
    Optional<Class<?>> modelBean(String name) {
        return beans.values().stream()
                .filter(type -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(type, ModelBean.class))
                        .filter(bean -> bean.value().equals(name))
                        .isPresent())
                .<Class<?>>map(type -> type)
                .findFirst();
    }

    /** The names of the variables that a process declares; empty if it has no class for them. */
    Optional<Set<String>> variables(String process) {
        return Optional.ofNullable(variables.get(classOfVariables(process))).map(CodeBehind::declared);
    }

    /** The name of the class in which a process declares its variables. */
    static String classOfVariables(String process) {
        return ModelNames.pascalCase(process) + "Variables";
    }

    private static Set<String> declared(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> field.getType() == ProcessVariable.class)
                .map(CodeBehind::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(Field field) {
        try {
            field.setAccessible(true);
            @Nullable Object variable = field.get(null);
            return variable instanceof ProcessVariable<?> known ? known.name() : "";
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Class<?>> variablesIn(String root) {
        String pattern = "classpath*:" + root.replace('.', '/') + "/**/*Variables.class";
        var reader = new CachingMetadataReaderFactory();
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(resource -> load(nameOf(reader, resource)))
                    .collect(Collectors.toMap(Class::getSimpleName, type -> type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(CachingMetadataReaderFactory reader, Resource resource) {
        try {
            return reader.getMetadataReader(resource).getClassMetadata().getClassName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, CodeBehind.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
