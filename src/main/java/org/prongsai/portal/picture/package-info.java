/// Results as pictures: the badge for other sites, the card of a shared link, the sheet of one page.
@NullMarked
package org.prongsai.portal.picture;

import org.jspecify.annotations.NullMarked;
