package org.prongsai.report.office;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.prongsai.report.PaperFigures;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What agencies have settled about their papers.
@Service
public class OfficeSettings {
    private final SettingStore store;
    private final Trail trail;

    OfficeSettings(SettingStore store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    /// An agency's settings; the office's rules where it has kept none.
    @Transactional(readOnly = true)
    public PaperSettings of(AgencyId agency) {
        return store.find(agency).orElse(PaperSettings.OFFICIAL);
    }

    /// Keeps settings.
    ///
    /// @param settings with the version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed them since
    @Transactional
    public void keep(AgencyId agency, PaperSettings settings) {
        PaperSettings before = of(agency);
        if (!store.keep(agency, settings)) {
            throw new OptimisticLockingFailureException("settings of papers changed meanwhile");
        }
        trail.append(new Act(
                "report.log.settings",
                "",
                Changes.none()
                        .field(
                                "report.settings.font",
                                before.font().shown(),
                                settings.font().shown())
                        .field("report.settings.figures", said(before.figures()), said(settings.figures()))
                        .field("report.settings.address", before.address(), settings.address())
                        .field("report.settings.contact", before.contact(), settings.contact())
                        .payload()));
    }

    private static String said(Map<PaperFigures.Name, BigDecimal> figures) {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + " " + figure.getValue().toPlainString())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// What the numbers of each unit's papers begin with; the agency's own under its own id.
    @Transactional(readOnly = true)
    public Map<UUID, String> prefixes(AgencyId agency) {
        return store.prefixes(agency);
    }

    /// Keeps all prefixes anew; what is missing has none.
    @Transactional
    public void keepPrefixes(AgencyId agency, Map<UUID, String> prefixes) {
        store.keepPrefixes(agency, prefixes);
        trail.append(Act.of("report.log.prefixes", ""));
    }
}
