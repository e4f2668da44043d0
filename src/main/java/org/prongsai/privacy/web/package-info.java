/// The pages of privacy.
@NullMarked
package org.prongsai.privacy.web;

import org.jspecify.annotations.NullMarked;
