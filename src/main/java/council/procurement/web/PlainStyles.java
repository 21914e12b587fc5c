package council.procurement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * The style sheets of GOV.UK Frontend as its library brings them, less the typeface and the crest, which are for services
 * of GOV.UK alone: Octant has no such files. A browser that lays out a page when this style sheet has come and Octant's own
 * has not would ask for the typeface.
 */
@Configuration(proxyBeanMethods = false)
class PlainStyles implements WebMvcConfigurer {

    private static final String LIBRARY = "/webjars/govuk-frontend/";
    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\s*\\{[^}]*}");
    private static final Pattern IMAGE = Pattern.compile("url\\(\\s*[\"']?/assets/images/[^)]*\\)");

    private final WebProperties settings;

    PlainStyles(WebProperties settings) {
        this.settings = settings;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(LIBRARY + "**")
                .addResourceLocations("classpath:/META-INF/resources" + LIBRARY)
                .setCacheControl(
                        settings.getResources().getCache().getCachecontrol().toHttpCacheControl())
                .resourceChain(true)
                .addTransformer(PlainStyles::plain);
    }

    private static Resource plain(HttpServletRequest request, Resource file, ResourceTransformerChain chain)
            throws IOException {
        Resource found = chain.transform(request, file);
        String name = found.getFilename();
        if (name == null || !name.endsWith(".css")) {
            return found;
        }
        String styles = found.getContentAsString(StandardCharsets.UTF_8);
        String fontless = FONT_FACE.matcher(styles).replaceAll("");
        return new TransformedResource(
                found, IMAGE.matcher(fontless).replaceAll("none").getBytes(StandardCharsets.UTF_8));
    }
}
