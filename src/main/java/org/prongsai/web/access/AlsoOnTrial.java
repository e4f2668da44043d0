package org.prongsai.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// May also be asked for by everyone, signed in or not, about the sheet of his own visit: at the address where
/// `{agency}` is [#PLACE].
///
/// What does not bear it has no such address. It says nothing of agencies: there the rule beside it holds alone.
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AlsoOnTrial {
    /// What stands in addresses instead of an agency's code; no agency can have it, as codes begin with a
    /// letter or digit.
    String PLACE = "_try";
}
