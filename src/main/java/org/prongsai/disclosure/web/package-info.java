/// Pages of disclosures.
@NullMarked
package org.prongsai.disclosure.web;

import org.jspecify.annotations.NullMarked;
