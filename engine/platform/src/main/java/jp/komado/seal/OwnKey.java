package jp.komado.seal;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** Our key with its certificate: it signs what leaves and opens what arrives. */
public record OwnKey(PrivateKey key, X509Certificate certificate) {

    @Override
    public String toString() {
        return "OwnKey[" + certificate.getSerialNumber() + "]";
    }
}
