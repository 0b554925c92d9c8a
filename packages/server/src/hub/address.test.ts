// Where a feed may be read from: only hosts that were named, only by https, only at addresses of the public internet.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultOfAddress, isPublicAddress, readHosts } from './address.ts';

describe('an address', () => {
  it('is of the public internet or it is not', () => {
    for (const address of ['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '192.167.1.1', '100.63.255.255', '100.128.0.1', '2606:4700:4700::1111', '2a00:1450:4009::200e']) assert.ok(isPublicAddress(address), address);
    for (const address of [
      '0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.168.0.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255',
      '::', '::1', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::a00:1', '64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1', '2002:7f00:1::', '2002:a00:1::1', '3fff::1', '5f00::1',
      'localhost', '', '127.1', '0x7f000001', '2130706433',
    ]) assert.ok(!isPublicAddress(address), address);
  });
});

describe('the address of a feed', () => {
  const policy = { hosts: ['directory.example', 'feeds.example:8443', '8.8.8.8'], standIns: { 'https://demo.example': 'http://127.0.0.1:1' } };
  it('is on a host that the operator has named, at that port, by https', () => {
    for (const url of ['https://directory.example/services', 'https://DIRECTORY.example:443/services?x=1', 'https://feeds.example:8443/', 'https://8.8.8.8/', 'https://demo.example/services']) assert.equal(faultOfAddress(url, policy), undefined, url);
    for (const url of [
      'http://directory.example/', 'https://directory.example:8443/', 'https://feeds.example/', 'https://directory.example.evil.example/', 'https://evil.example/?directory.example', 'https://sub.directory.example/', 'https://directory.example@evil.example/',
      'https://user:pass@directory.example/', 'https://user@directory.example/', 'ftp://directory.example/', 'file:///etc/passwd', 'javascript:alert(1)', 'https://directory.example./', 'http://demo.example/', 'https://demo.example:8443/', '', 'not an address',
    ]) assert.equal(faultOfAddress(url, policy), 'feed-host-not-allowed', url);
  });
  it('does not lead inside, even where it was named', () => {
    const named = { hosts: ['localhost', '127.0.0.1', '10.0.0.1', '[::1]', '[::ffff:7f00:1]', 'printer.local', 'wiki.internal', '169.254.169.254'] };
    for (const url of ['https://localhost/', 'https://127.0.0.1/', 'https://127.1/', 'https://0x7f.1/', 'https://2130706433/', 'https://10.0.0.1/', 'https://[::1]/', 'https://[::ffff:127.0.0.1]/', 'https://[fd00::1]/', 'https://printer.local/', 'https://wiki.internal/', 'https://169.254.169.254/latest/meta-data/', 'http://localhost/', 'https://localhost./']) {
      assert.equal(faultOfAddress(url, named), 'feed-address-private', url);
    }
  });
});

it('FEED_HOSTS is read as it is written, and what is no host is told', () => {
  assert.deepEqual(readHosts(' Directory.example, feeds.example:8443\n'), { hosts: ['directory.example', 'feeds.example:8443'], wrong: [] });
  assert.deepEqual(readHosts('https://directory.example *.example localhost directory.example/'), { hosts: [], wrong: ['https://directory.example', '*.example', 'localhost', 'directory.example/'] });
  assert.deepEqual(readHosts(''), { hosts: [], wrong: [] });
});
