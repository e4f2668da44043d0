// Passkeys: when a form that bears a question for a device is sent, the device is asked first, and the form carries its
// answer. Everything is spelled out here because older browsers know no JSON forms of WebAuthn.
(() => {
  const bytes = text =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0));
  const text = buffer =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

  const asked = options => ({
    ...options,
    challenge: bytes(options.challenge),
    ...(options.user && { user: { ...options.user, id: bytes(options.user.id) } }),
    ...(options.excludeCredentials && {
      excludeCredentials: options.excludeCredentials.map(known => ({ ...known, id: bytes(known.id) })),
    }),
  });

  const answer = credential => {
    const response = { clientDataJSON: text(credential.response.clientDataJSON) };
    for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (credential.response[part]) {
        response[part] = text(credential.response[part]);
      }
    }
    if (credential.response.getTransports) {
      response.transports = credential.response.getTransports();
    }
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
      clientExtensionResults: {},
      response,
    });
  };

  for (const field of document.querySelectorAll("[data-passkey]")) {
    const form = field.form;
    const refused = form.querySelector("[data-refused]");
    form.addEventListener("submit", async event => {
      event.preventDefault();
      refused.textContent = "";
      try {
        const publicKey = asked(JSON.parse(field.dataset.options));
        field.value = answer(await navigator.credentials[field.dataset.passkey]({ publicKey }));
        form.submit();
      } catch {
        refused.textContent = refused.dataset.refused;
      }
    });
  }
})();
