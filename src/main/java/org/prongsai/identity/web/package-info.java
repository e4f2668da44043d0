/// Signing in and out, one's own security settings, and on whose behalf each request works.
@NullMarked
package org.prongsai.identity.web;

import org.jspecify.annotations.NullMarked;
