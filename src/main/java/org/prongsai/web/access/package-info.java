/// Who may ask for what: roles, the rules that stand on controllers, and the gate that holds every request to them.
@NullMarked
@NamedInterface("access")
package org.prongsai.web.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
