/// The public site and the open data: what anybody may read of published results, without an account.
///
/// It reads copies of the module `published` alone, writes nothing and knows no session (decision 46).
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "thai",
            "web",
            "web :: access",
            "web :: chart",
            "web :: search",
            "web :: ui",
            "document",
            "document :: drawing",
            "framework",
            "identity",
            "scoring",
            "analysis",
            "report :: infographic",
            "published"
        })
package org.prongsai.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
