// Two pages of invented feeds: what a council publishes in Open Referral UK 3.0, and what one published in 1.0.

export const areas = [
  { id: 'northbridge', name: { 'en-GB': 'Northbridge', cy: 'Northbridge' }, nation: 'england', council: 'Northbridge Council', codes: ['E09000099'], neighbours: ['eastmere'] },
  { id: 'eastmere', name: 'Eastmere', nation: 'england', council: 'Eastmere Metropolitan Borough Council' },
  { id: 'dyffryn-arlais', name: { 'en-GB': 'Dyffryn Arlais', cy: 'Dyffryn Arlais' }, nation: 'wales', council: { 'en-GB': 'Dyffryn Arlais Council', cy: 'Cyngor Dyffryn Arlais' } },
  { id: 'strathlorn', name: 'Strathlorn', nation: 'scotland', council: 'Strathlorn Council' },
] as const;

/** Fresh each time, so that a test may spoil it. */
export const pageOf3 = () => ({
  total_items: 3, total_pages: 1, page_number: 1, size: 3, first_page: true, last_page: true, empty: false,
  contents: [
    {
      id: '5f0c1a34-8c10-4f3b-9d57-0b6f2d0a7a11', name: 'Carers’ Sitting Service', status: 'active',
      description: '<p>A trained sitter stays with the person you look after, so that you can go out.</p><ul><li>Up to <b>three hours</b> a week</li><li>Days &amp; evenings</li></ul><script>alert(1)</script>',
      url: 'www.northbridge.example/sitting', email: 'sitting@northbridge.example', minimum_age: 18, assured_date: '2026-09-01', assurer_email: 'directory@northbridge.example',
      last_modified: '2026-09-02T08:15:00+01:00', eligibility_description: 'You live in Northbridge, or care for somebody who does.',
      organization: { id: '0f1d6b5e-6f0f-4b43-8a38-5a5f3c1f1a01', name: 'Northbridge Carers Hub', description: 'Advice for carers', website: 'https://northbridge.example', phones: [{ id: 'x', number: '01632 960101', type: 'voice' }] },
      contacts: [{ id: '1', name: 'A. Person', title: 'Booking desk', phones: [{ number: '01632 960111 (weekdays)' }, { number: '01632 960112', type: 'fax' }] }],
      schedules: [
        { id: '1', freq: 'WEEKLY', interval: 1, byday: 'MO,TU,WE,TH,FR', opens_at: '09:00:00', closes_at: '17:00:00' },
        { id: '2', freq: 'WEEKLY', byday: 'WE', opens_at: '17:00', closes_at: '19:00', valid_from: '2026-04-01', valid_to: '2027-03-31' },
        { id: '3', freq: 'MONTHLY', byday: '1SA,3SA', opens_at: '10:00', closes_at: '12:00', description: 'Saturday clinic at the library' },
      ],
      service_areas: [{ id: '1', name: 'London Borough of Northbridge', uri: 'http://statistics.data.gov.uk/id/statistical-geography/E09000099' }],
      service_at_locations: [{ id: '1', location: { id: '2', location_type: 'physical', name: 'The Old Library', latitude: 51.55, longitude: -0.1, addresses: [{ id: '3', address_1: '1 High Street', city: 'Northbridge', state_province: 'Northbridge', postal_code: 'n11aa', country: 'GB', address_type: 'physical' }], accessibility: [{ id: '4', description: 'Step-free', details: 'Ramp at the side' }] } }],
      cost_options: [{ id: '1', option: 'First three hours', amount: 0 }, { id: '2', option: 'After that', amount: 12.5, amount_description: 'an hour' }],
      languages: [{ id: '1', name: 'Welsh' }, { id: '2', code: 'pl' }],
      attributes: [{ id: '1', link_type: 'taxonomy_term', taxonomy_term: { id: '7c9e6679-7425-40de-944b-e07fc1f90ae7', name: 'Respite care', description: 'Respite care', taxonomy: 'LGA services', term_uri: 'https://example.org/terms/respite' } }],
    },
    { id: 'b4b1c0de-0000-4000-8000-000000000002', name: 'Benefits line', status: 'temporarily closed', description: 'Check what you can claim.', alert: 'Closed for moving until March.', phones: [{ number: '0800 123 4567', description: 'Free' }, { number: '+44 (0)1632 960 113' }], service_areas: [{ name: 'England' }], assured_date: '2024-01-05' },
    { id: 'b4b1c0de-0000-4000-8000-000000000003', name: 'Closed club', status: 'defunct' },
  ],
});

export const pageOf1 = () => ({
  totalElements: 2, totalPages: 1, number: 1, size: 2, first: true, last: true,
  content: [
    {
      id: 'NB/123 A', name: 'Dementia Café', description: 'Coffee &amp; company.', status: 'active', email: null, url: 'https://eastmere.example/cafe', assured_date: '12/10/2026',
      organization: { id: 'org-9', name: 'Eastmere Friends', url: 'https://eastmere.example' },
      contacts: [{ id: 'c1', name: 'Somebody', title: 'Host', phones: [{ id: 'p1', number: '01632960151', language: 'en' }] }],
      regular_schedules: [{ id: 's1', opens_at: '14:00', closes_at: '16:00', freq: 'WEEKLY', byday: 'TH', valid_from: '2026-01-01T00:00:00' }],
      service_areas: [{ id: 'a1', service_area: 'Eastmere' }],
      eligibilitys: [{ id: 'e1', eligibility: 'People who live or work in Eastmere', minimum_age: 18, maximum_age: 130 }],
      service_taxonomys: [{ id: 't1', taxonomy: { id: 'usergroup:176', name: 'Carers', vocabulary: 'userGroup' } }, { id: 't2', taxonomy: { id: 'need:9', name: 'Peer support' } }],
      service_at_locations: [{ id: 'l1', location: { id: 'l2', name: 'St Ann’s Hall', latitude: -0.2, longitude: 51.6, physical_addresses: [{ id: 'l3', address_1: '2 Mill Lane, Eastmere', city: 'Eastmere', postal_code: 'E1 6AN', country: 'GB', state_province: 'Greater London' }], accessibility_for_disabilities: [{ accessibility: 'Hearing loop' }] } }],
      cost_options: [{ id: 'k1', amount: 2, amount_description: 'for tea' }], languages: [{ id: 'g1', language: 'English' }],
    },
    { id: 'NB/124', name: 'Ended', status: 'inactive' },
  ],
});
