package org.prongsai.survey;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Hash;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.seal.KeyFiles;
import org.prongsai.survey.token.Hmac;
import org.prongsai.survey.token.Octets;
import org.prongsai.web.Origin;
import org.prongsai.web.SiteAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The invitations of a survey: who of its roster may collect a pass.
///
/// The secret of each follows from a key file, the survey, the contact and the turn (HMAC-SHA256, 128 bits). So
/// a letter can be written again, and the database, which holds only its hash, never knows it.
@Service
public class Invitations {
    /// Bytes of a secret.
    public static final int SECRET = 16;

    private static final int INPUT = 2 * 2 * Long.BYTES + Integer.BYTES;

    private final InvitationStore store;
    private final KeyFiles keys;
    private final Forms forms;
    private final SiteAddress site;
    private final Trail trail;

    Invitations(InvitationStore store, KeyFiles keys, Forms forms, SiteAddress site, Trail trail) {
        this.store = store;
        this.keys = keys;
        this.forms = forms;
        this.site = site;
        this.trail = trail;
    }

    /// Invites everybody of the roster who was drawn and did not opt out; leaves those alone who are invited.
    ///
    /// @return how many are new
    @Transactional
    public int invite(AgencyId agency, UUID survey) {
        byte[] key = keys.invitations();
        List<UUID> fresh = store.uninvited(agency, survey);
        fresh.forEach(contact -> store.add(
                agency,
                survey,
                contact,
                Hash.sha256(secret(key, survey, contact, 1).bytes()).bytes()));
        if (!fresh.isEmpty()) {
            trail.append(new Act(
                    "survey.log.invited",
                    Surveys.subject(survey),
                    Changes.none()
                            .field("survey.log.invitations", null, Integer.toString(fresh.size()))
                            .payload()));
        }
        return fresh.size();
    }

    /// The personal link of a contact, with its secret in the fragment, which browsers send nowhere.
    ///
    /// Behind the secret stand the first 8 bytes of the hash of the survey's public key, so that nobody can
    /// give this person another key than the letter says.
    ///
    /// @return nothing if he is not invited, or the survey was not opened
    @Transactional(readOnly = true)
    public Optional<String> link(AgencyId agency, UUID survey, UUID contact) {
        return forms.find(survey)
                .flatMap(form -> store.turn(agency, survey, contact)
                        .map(turn -> site.of(Origin.ISSUES) + "/i#" + survey + "."
                                + secret(keys.invitations(), survey, contact, turn)
                                        .text() + "." + KeyList.check(form.signingKey())));
    }

    /// Lets a contact collect anew who lost his pass: a new secret, and the old one is worth nothing.
    ///
    /// Each could be one vote too many, so the number of resets is published, and its reason kept.
    ///
    /// @return false if he is not invited
    @Transactional
    public boolean reset(AgencyId agency, UUID survey, UUID contact, String reason) {
        Optional<Integer> turn = store.lock(agency, survey, contact);
        turn.ifPresent(last -> {
            int next = last + 1;
            Octets secret = secret(keys.invitations(), survey, contact, next);
            store.renew(agency, survey, contact, Hash.sha256(secret.bytes()).bytes(), next);
            store.keepReset(agency, survey, reason);
            trail.append(Act.of("survey.log.pass.reset", Surveys.subject(survey)));
        });
        return turn.isPresent();
    }

    /// How many passes of a survey were given anew.
    @Transactional(readOnly = true)
    public int resets(AgencyId agency, UUID survey) {
        return store.resets(agency, survey);
    }

    static Octets secret(byte[] key, UUID survey, UUID contact, int turn) {
        byte[] input = ByteBuffer.allocate(INPUT)
                .putLong(survey.getMostSignificantBits())
                .putLong(survey.getLeastSignificantBits())
                .putLong(contact.getMostSignificantBits())
                .putLong(contact.getLeastSignificantBits())
                .putInt(turn)
                .array();
        return Octets.of(Arrays.copyOf(Hmac.of(key, input), SECRET));
    }
}
