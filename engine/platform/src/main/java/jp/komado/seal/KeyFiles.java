package jp.komado.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;

/** Reads keys and certificates from files, each time anew, so that a new key needs no restart. */
public final class KeyFiles {

    private KeyFiles() {
    }

    /** The first key with a certificate in a PKCS#12 store. */
    public static OwnKey own(Path store, String password) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, password.toCharArray());
        }
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.isKeyEntry(alias) && keys.getCertificate(alias) instanceof X509Certificate certificate) {
                return new OwnKey((PrivateKey) keys.getKey(alias, password.toCharArray()), certificate);
            }
        }
        throw new GeneralSecurityException("the key store holds no key with a certificate");
    }

    /** All certificates of a PEM file, in their order. */
    public static List<X509Certificate> certificates(Path pem) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(pem)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream().map(X509Certificate.class::cast).toList();
        }
    }
}
