package dev.toritsugi.callcenter;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Beans with the settings of the call centre, for tests of single packages.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(CallCenterConfiguration.class)
public class CallCenterBeans {

}
