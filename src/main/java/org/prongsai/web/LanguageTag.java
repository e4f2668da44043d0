package org.prongsai.web;

import picocli.CommandLine;

/// Reads `th` or `en` as an option of a command.
public final class LanguageTag implements CommandLine.ITypeConverter<Language> {
    @Override
    public Language convert(String tag) {
        return Language.of(tag).orElseThrow(() -> new CommandLine.TypeConversionException("th | en"));
    }
}
