package jp.komado.rules.internal;

/** Hands a version to whatever binds tables by their tag beside the evaluator: the process engine. */
public interface TableDeployment {

    /** In the transaction of the caller; the same version again changes nothing. */
    void deploy(String versionTag, String resourceName, String xml);
}
