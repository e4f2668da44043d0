// The phone's half of blind signatures with RSA (RFC 9474, RSABSSA-SHA384-PSS): whoever signs never sees what he signs,
// and cannot know it again. Only figures here: no page, no network, no storage.
const HASH = 48;
const SALT = 48;
const PSS = {name: "RSA-PSS", saltLength: SALT};
const [ZERO, ONE] = [BigInt(0), BigInt(1)];

export const toBytes = text =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), letter => letter.charCodeAt(0));
export const toText = bytes =>
  btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
export const random = length => crypto.getRandomValues(new Uint8Array(length));
export const join = (...parts) => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
  return all;
};
const digest = async (name, bytes) => new Uint8Array(await crypto.subtle.digest(name, bytes));
export const sha256 = bytes => digest("SHA-256", bytes);

export const toNumber = bytes =>
  BigInt("0x" + [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join(""));
const fromNumber = (number, length) => {
  const hex = number.toString(16).padStart(2 * length, "0");
  return Uint8Array.from({length}, (_, at) => parseInt(hex.slice(2 * at, 2 * at + 2), 16));
};

const power = (base, exponent, n) => {
  let result = ONE;
  for (const bit of exponent.toString(2)) {
    result = result * result % n;
    if (bit === "1") {
      result = result * base % n;
    }
  }
  return result;
};

// the inverse of a number, or 0 where it has none
export const inverseOf = (number, n) => {
  let [r, next, t, after] = [n, number % n, ZERO, ONE];
  while (next !== ZERO) {
    const quotient = r / next;
    [r, next] = [next, r - quotient * next];
    [t, after] = [after, t - quotient * after];
  }
  return r !== ONE ? ZERO : t < ZERO ? t + n : t;
};

// A public key, as X.509 SubjectPublicKeyInfo.
export const readKey = async spki => {
  const handle = await crypto.subtle.importKey("spki", spki, {name: "RSA-PSS", hash: "SHA-384"}, true, ["verify"]);
  const {n, e} = await crypto.subtle.exportKey("jwk", handle);
  return {handle, n: toNumber(toBytes(n)), e: toNumber(toBytes(e)), bytes: toBytes(n).length};
};

// EMSA-PSS-ENCODE with SHA-384 (RFC 8017, 9.1.1)
const encode = async (message, salt, bits) => {
  const length = Math.ceil(bits / 8);
  const inner = await digest("SHA-384", message);
  const hash = await digest("SHA-384", join(new Uint8Array(8), inner, salt));
  const block = new Uint8Array(length - HASH - 1);
  block[block.length - salt.length - 1] = 1;
  block.set(salt, block.length - salt.length);
  for (let part = 0; part * HASH < block.length; part++) {
    const mask = await digest("SHA-384", join(hash, Uint8Array.of(0, 0, 0, part)));
    for (let at = 0; at < HASH && part * HASH + at < block.length; at++) {
      block[part * HASH + at] ^= mask[at];
    }
  }
  block[0] &= 0xff >> (8 * length - bits);
  return join(block, hash, Uint8Array.of(0xbc));
};

const unit = key => {
  for (;;) {
    const number = toNumber(random(key.bytes));
    if (number > ZERO && number < key.n && inverseOf(number, key.n) !== ZERO) {
      return number;
    }
  }
};

// What the signer gets, and what takes the blinding away again. Salt and factor are given only by tests.
export const blind = async (key, message, salt = random(SALT), factor = unit(key)) => {
  const encoded = toNumber(await encode(message, salt, key.n.toString(2).length - 1));
  return {
    blinded: fromNumber(encoded * power(factor, key.e, key.n) % key.n, key.bytes),
    inverse: fromNumber(inverseOf(factor, key.n), key.bytes),
  };
};

export const verifies = (key, message, signature) => crypto.subtle.verify(PSS, key.handle, signature, message);

// The signature, or null where it is none.
export const finish = async (key, message, blindSignature, inverse) => {
  const signature = fromNumber(toNumber(blindSignature) * toNumber(inverse) % key.n, key.bytes);
  return await verifies(key, message, signature) ? signature : null;
};

// The message of a pass: 32 random bytes, the label, the survey's id, 32 random bytes.
export const message = survey => join(
  random(32),
  new TextEncoder().encode("ita-response/v1"),
  Uint8Array.from(survey.replace(/-/g, "").match(/../g), byte => parseInt(byte, 16)),
  random(32));
