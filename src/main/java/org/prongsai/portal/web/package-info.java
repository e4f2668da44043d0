/// The public pages.
@NullMarked
package org.prongsai.portal.web;

import org.jspecify.annotations.NullMarked;
