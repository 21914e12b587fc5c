package council.procurement.architecture.planted.pure.rules;

import org.springframework.util.StringUtils;

/** A rule that needs a framework. */
class RuleWithSpring {

    String capitalised(String text) {
        return StringUtils.capitalize(text);
    }
}
