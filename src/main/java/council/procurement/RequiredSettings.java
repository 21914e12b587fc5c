package council.procurement;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Refuses to start in production, or with single sign-on, while a setting is missing or cannot be right, and names all that are. */
class RequiredSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final Profiles PRODUCTION = Profiles.of("production");

    static final Profiles SSO = Profiles.of("sso");

    private static final String PASSWORD = "octant.administrator.password";

    private static final Map<String, String> MEANINGS = meanings();

    private static final Map<String, String> MEANINGS_OF_SSO = Map.of(
            "octant.sso.issuer",
            "the address of the council's identity provider, https://…, as it gives it itself",
            "octant.sso.client-id",
            "what the identity provider knows Octant by",
            "octant.sso.client-secret",
            "what Octant proves that with");

    private static final Pattern ANYTHING = Pattern.compile("(?s).*\\S.*");

    /** What a setting has to look like. The password's rule is the engine's, with two more characters. */
    private static final Map<String, Pattern> SHAPES = Map.of(
            "spring.datasource.url",
            Pattern.compile("jdbc:postgresql:.+"),
            "octant.public-url",
            Pattern.compile("https?://[^/\\s]+"),
            "octant.sso.issuer",
            Pattern.compile("https://[^\\s?#]+|http://(localhost|127\\.0\\.0\\.1)[^\\s?#]*"),
            PASSWORD,
            Pattern.compile("(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[^A-Za-z0-9]).{12,}"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        var missing = new LinkedHashMap<String, String>();
        if (environment.acceptsProfiles(PRODUCTION)) {
            missing.putAll(MEANINGS);
        }
        if (environment.acceptsProfiles(SSO)) {
            missing.putAll(MEANINGS_OF_SSO);
        }
        missing.keySet().removeIf(setting -> isFit(environment, setting));
        if (!missing.isEmpty()) {
            throw new MissingSettingsException(missing);
        }
    }

    private static boolean isFit(ConfigurableEnvironment environment, String setting) {
        String value = environment.getProperty(setting);
        return value != null
                && SHAPES.getOrDefault(setting, ANYTHING).matcher(value).matches()
                && !(setting.equals(PASSWORD)
                        && tellsItsOwner(value, environment.getProperty("octant.administrator.id")));
    }

    /** The engine refuses a password with the user name or the name in it, once everything else has started. */
    private static boolean tellsItsOwner(String password, @Nullable String id) {
        String plain = password.toLowerCase(Locale.ROOT);
        return plain.contains("first")
                || plain.contains("administrator")
                || (id != null && !id.isBlank() && plain.contains(id.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> meanings() {
        var meanings = new LinkedHashMap<String, String>();
        meanings.put("spring.datasource.url", "the PostgreSQL database, for example jdbc:postgresql://db:5432/octant");
        meanings.put("spring.datasource.username", "the database role the application works with");
        meanings.put("spring.datasource.password", "that role's password");
        meanings.put("octant.council", "the council's policy pack, for example stevenage-2025");
        meanings.put("octant.reference-prefix", "what the references Octant makes begin with, for example SBC");
        meanings.put(
                "octant.public-url",
                "the address people open, without a slash at its end, for example https://procurement.council.gov.uk");
        meanings.put("octant.administrator.id", "the first administrator's user name");
        meanings.put(
                PASSWORD,
                "the first administrator's password: 12 characters or more, with a small and a capital letter, a digit"
                        + " and a sign such as -, and without the user name, First or Administrator in it");
        return meanings;
    }
}
