package org.prongsai.framework.file;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/// What an unquoted word means, after YAML 1.2 as editors apply it: `YES`, `NO` and dates are plain text.
///
/// Numbers have no exponent, so that a short file cannot name an astronomically long one.
final class CoreSchema extends Resolver {
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,15}\\.[0-9]{1,15}");
    private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NOTHING = Pattern.compile("~|null|Null|NULL|");

    @Override
    protected void addImplicitResolvers() {
        addImplicitResolver(Tag.BOOL, TRUTH, "tTfF", 5);
        addImplicitResolver(Tag.INT, WHOLE, "-+0123456789", 16);
        addImplicitResolver(Tag.FLOAT, DECIMAL, "-+0123456789", 32);
        addImplicitResolver(Tag.NULL, NOTHING, "~nN\0", 4);
        addImplicitResolver(Tag.NULL, NOTHING, null, 4);
    }
}
