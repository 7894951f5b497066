package dev.toritsugi.callcenter;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The settings of the call centre, for tests of single rooms.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(CallCenterConfiguration.class)
public class CallCenterBeans {

}
